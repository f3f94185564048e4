package dev.gatun.idl.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The IDL files that published jars carry. */
class RealIdlTest {

  private static final Path FOLDER =
      Path.of(Objects.requireNonNull(System.getProperty("gatun.test.thrift.idl")));

  @ParameterizedTest
  @MethodSource("files")
  void itIsTaken(Path file) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    ThriftFrontEnd frontEnd = new ThriftFrontEnd(IncludePath.EMPTY, diagnostics);
    boolean taken = frontEnd.read(SourceFile.read(file)).isPresent();
    assertEquals(List.of(), diagnostics.errors());
    assertEquals(true, taken);
  }

  @Test
  void parquetIsUnderstood() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    ThriftDocument document =
        new ThriftFrontEnd(IncludePath.EMPTY, diagnostics)
            .read(SourceFile.read(FOLDER.resolve("parquet/parquet.thrift")))
            .orElseThrow();
    StructDefinition footer = Idl.struct(document, "FileMetaData");
    assertEquals("1: i32 version", footer.fields().get(0).toString());
    assertEquals(Requiredness.REQUIRED, footer.fields().get(0).requiredness());
    assertEquals("list<SchemaElement>", footer.fields().get(1).type().toString());
    assertEquals("Description for file metadata", footer.doc());
    assertEquals(StructKind.UNION, Idl.struct(document, "LogicalType").kind());
    EnumMember member = Idl.enumeration(document, "Encoding").member("BYTE_STREAM_SPLIT");
    assertEquals(9, member == null ? -1 : member.value());
    assertFalse(diagnostics.hasErrors());
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(file -> file.toString().endsWith(".thrift")).sorted().toList();
    }
  }
}
