package dev.gatun.idl.compiler;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FilePatternTest {
  @Test
  void meansTheEndOfAPath() {
    assertTrue(FilePattern.of("a.thrift").fits("a.thrift"));
    assertTrue(FilePattern.of("a.thrift").fits("/some/where/a.thrift"));
    assertTrue(FilePattern.of("a.thrift").fits("C:\\some\\where\\a.thrift"));
    assertTrue(FilePattern.of("where/a.thrift").fits("lib.jar!/where/a.thrift"));
    assertFalse(FilePattern.of("a.thrift").fits("data.thrift"));
    assertFalse(FilePattern.of("a.thrift").fits("a_thrift"));
  }

  @Test
  void aStarStaysInItsFolder() {
    assertTrue(FilePattern.of("common/*.thrift").fits("x/common/a.thrift"));
    assertFalse(FilePattern.of("common/*.thrift").fits("x/common/deep/a.thrift"));
    assertTrue(FilePattern.of("common/**").fits("x/common/deep/a.thrift"));
    assertTrue(FilePattern.of("common/**/a.thrift").fits("common/a.thrift"));
    assertTrue(FilePattern.of("common/**/a.thrift").fits("common/very/deep/a.thrift"));
    assertTrue(FilePattern.of("?.thrift").fits("a.thrift"));
    assertFalse(FilePattern.of("?.thrift").fits("ab.thrift"));
  }

  @Test
  void otherCharactersMeanThemselves() {
    assertTrue(FilePattern.of("a+(b)[c]$.thrift").fits("a+(b)[c]$.thrift"));
    assertFalse(FilePattern.of("[a].thrift").fits("a.thrift"));
  }
}
