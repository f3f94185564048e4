package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.libthrift.app.RoundTripMain;
import dev.gatun.libthrift.idl.Everything;
import dev.gatun.thrift.ThriftType;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.thrift.TBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.impl.StaticLoggerBinder;

/** The adapter needs no flag of the JVM, and gives no cause for a warning. */
class NoFlagTest {
  @TempDir Path folder;

  @Test
  void aJvmWithoutFlagsRunsIt() throws Exception {
    assertRuns(List.of("-cp", classPath()));
  }

  @Test
  void aJvmThatDeniesNativeAccessRunsIt() throws Exception {
    assertRuns(List.of("--illegal-native-access=deny", "-cp", classPath()));
  }

  @Test
  void itRunsAsAModule() throws Exception {
    assertRuns(
        List.of(
            "--module-path",
            path(GatunBinaryProtocol.class, ThriftType.class, TBase.class),
            "--add-modules",
            "dev.gatun.libthrift",
            "--illegal-native-access=deny",
            "-cp",
            path(RoundTripMain.class, Everything.class, Logger.class, StaticLoggerBinder.class)));
  }

  private void assertRuns(List<String> arguments) throws Exception {
    Forked jvm =
        Forked.run(
            folder,
            Stream.concat(arguments.stream(), Stream.of(RoundTripMain.class.getName())).toList());
    assertEquals("", jvm.err());
    assertEquals(RoundTripMain.DONE, jvm.out().strip());
    assertEquals(0, jvm.exit());
  }

  private static String classPath() throws Exception {
    return path(
        RoundTripMain.class,
        Everything.class,
        GatunBinaryProtocol.class,
        ThriftType.class,
        TBase.class,
        Logger.class,
        StaticLoggerBinder.class);
  }

  private static String path(Class<?>... types) throws Exception {
    List<Path> locations = new java.util.ArrayList<>();
    for (Class<?> type : types) {
      locations.add(Forked.location(type));
    }
    return locations.stream()
        .distinct()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
