package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.java.JavaSource;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of many structs: what is emitted grows with their number, and javac takes it. */
class EmittedScaleTest {

  @Test
  void aHundredStructsCompile() {
    emitted(100).compile();
  }

  @Test
  void aThousandStructsCompile() throws Exception {
    ClassLoader loader = emitted(1_000).compile();
    assertEquals("scale.S999", loader.loadClass("scale.S999").getName());
  }

  @Test
  @Tag("long")
  void tenThousandStructsCompile() throws Exception {
    ClassLoader loader = emitted(10_000).compile();
    assertEquals("scale.S9999", loader.loadClass("scale.S9999").getName());
  }

  /** Of the whole way from the text of the IDL to that of the Java. */
  @Test
  void aStructTakesNoMoreMemoryAmongMany() {
    emitted(1_000);
    long few = allocated(1_000) / 1_000;
    long many = allocated(10_000) / 10_000;
    assertTrue(many < few * 1.2, () -> few + " bytes grew to " + many);
  }

  private static long allocated(int structs) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertEquals(structs + 1, emitted(structs).sources().size());
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  /** Names get longer by a digit, which stands in a class some fifty times. */
  @Test
  void aStructTakesNoMoreCharactersAmongMany() {
    long few = charactersOfOne(100);
    long many = charactersOfOne(10_000);
    assertTrue(many < few * 1.1, () -> few + " characters grew to " + many);
  }

  @Test
  void aFieldTakesNoMoreCharactersAmongMany() {
    long few = wide(100).get(0).text().length() / 100;
    long many = wide(2_000).get(0).text().length() / 2_000;
    assertTrue(many < few * 1.1, () -> few + " characters grew to " + many);
  }

  @Test
  void everySourceHasAFileOfItsOwn() {
    Set<String> paths = new HashSet<>();
    emitted(1_000).sources().forEach(source -> paths.add(source.path()));
    assertEquals(1_001, paths.size());
  }

  private static long charactersOfOne(int structs) {
    return emitted(structs).sources().stream().mapToLong(s -> s.text().length()).sum() / structs;
  }

  private static List<JavaSource> wide(int fields) {
    StringBuilder idl = new StringBuilder("namespace java wide\nstruct Wide {\n");
    for (int i = 1; i <= fields; i++) {
      idl.append(i + ": required i32 f" + (10_000 + i) + "\n");
    }
    return Emitted.ofText(idl.append("}\n").toString(), JavaOptions.DEFAULT).sources();
  }

  private static Emitted emitted(int structs) {
    StringBuilder idl = new StringBuilder("namespace java scale\n");
    for (int i = 0; i < structs; i++) {
      idl.append("/** Struct " + i + ". */\nstruct S" + i + " {\n");
      idl.append("  1: required i32 id = C" + i + "\n  2: optional string name\n");
      idl.append("  3: list<S" + (structs - 1 - i) + "> others\n}\n");
      idl.append("const i32 C" + i + " = " + i + "\n");
    }
    return Emitted.ofText(idl.toString(), JavaOptions.DEFAULT);
  }
}
