package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.libthrift.app.RoundTripMain;
import dev.gatun.libthrift.idl.Everything;
import dev.gatun.thrift.ThriftType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.thrift.TBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.impl.StaticLoggerBinder;

/**
 * The adapter in an executable jar of Spring Boot: the loader's classes at the root, the
 * application's in {@code BOOT-INF/classes}, every library a jar within the jar, stored.
 */
class SpringBootTest {
  private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

  @TempDir Path folder;

  @Test
  void anExecutableJarRunsIt() throws Exception {
    Path jar = folder.resolve("application.jar");
    build(jar);
    for (List<String> flags : List.of(List.<String>of(), List.of("--illegal-native-access=deny"))) {
      Forked jvm =
          Forked.run(
              folder, Stream.concat(flags.stream(), Stream.of("-jar", jar.toString())).toList());
      assertEquals("", jvm.err());
      assertEquals(RoundTripMain.DONE, jvm.out().strip());
      assertEquals(0, jvm.exit());
    }
  }

  private static void build(Path jar) throws Exception {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, LAUNCHER);
    attributes.putValue("Start-Class", RoundTripMain.class.getName());
    attributes.putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
    attributes.putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
    Set<String> written = new HashSet<>();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      addLoader(out, written);
      // The loader looks for the folders themselves.
      out.putNextEntry(new ZipEntry("BOOT-INF/classes/"));
      out.putNextEntry(new ZipEntry("BOOT-INF/lib/"));
      for (Class<?> application : List.of(RoundTripMain.class, Everything.class)) {
        addFolder(out, "BOOT-INF/classes/", Forked.location(application), written);
      }
      addLibrary(out, "gatun-libthrift-adapter.jar", GatunBinaryProtocol.class);
      addLibrary(out, "gatun-codec-core.jar", ThriftType.class);
      addLibrary(out, "libthrift.jar", TBase.class);
      addLibrary(out, "slf4j-api.jar", Logger.class);
      addLibrary(out, "slf4j-nop.jar", StaticLoggerBinder.class);
    }
  }

  private static void addLoader(JarOutputStream out, Set<String> written) throws IOException {
    try (JarFile loader = new JarFile(System.getProperty("gatun.test.spring.boot.loader"))) {
      for (var entry : loader.stream().filter(e -> e.getName().startsWith("org/")).toList()) {
        if (written.add(entry.getName())) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          loader.getInputStream(entry).transferTo(out);
        }
      }
    }
  }

  private static void addFolder(
      JarOutputStream out, String prefix, Path folder, Set<String> written) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        String name = prefix + folder.relativize(file).toString().replace('\\', '/');
        if (written.add(name)) {
          out.putNextEntry(new ZipEntry(name));
          Files.copy(file, out);
        }
      }
    }
  }

  /** Adds the library as a jar that is stored, not deflated, as the loader wants it. */
  private static void addLibrary(JarOutputStream out, String name, Class<?> type) throws Exception {
    byte[] library = library(Forked.location(type));
    CRC32 crc = new CRC32();
    crc.update(library);
    ZipEntry entry = new ZipEntry("BOOT-INF/lib/" + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(library.length);
    entry.setCrc(crc.getValue());
    out.putNextEntry(entry);
    out.write(library);
  }

  /** The bytes of a jar; of a folder of classes, as one has before packaging, a jar is made. */
  private static byte[] library(Path location) throws IOException {
    if (Files.isRegularFile(location)) {
      return Files.readAllBytes(location);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      addFolder(jar, "", location, new HashSet<>());
    }
    return bytes.toByteArray();
  }
}
