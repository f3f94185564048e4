package dev.gatun.idl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
  @Test
  void speaksEveryThreeSecondsOnly() {
    AtomicLong clock = new AtomicLong(-5);
    List<String> lines = new ArrayList<>();
    ProgressLines progress = new ProgressLines(lines::add, clock::get);
    progress.at(CompileProgress.Step.READING, "a.thrift", 0, 2);
    clock.addAndGet(3_000_000_000L);
    progress.at(CompileProgress.Step.READING, "b.thrift", 1, 2);
    progress.at(CompileProgress.Step.EMITTING, "A.java", 1, 9);
    clock.addAndGet(4_000_000_000L);
    progress.at(CompileProgress.Step.EMITTING, "B.java", 2, 9);
    assertEquals(
        List.of("1 of 2 files read, now b.thrift", "2 of 9 classes made, now B.java"), lines);
  }
}
