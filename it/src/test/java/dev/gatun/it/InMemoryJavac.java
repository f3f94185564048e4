package dev.gatun.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.gatun.idl.java.JavaSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources in memory, with every lint that a user may have on, as errors. */
final class InMemoryJavac {
  private static final List<String> OPTIONS =
      List.of(
          "-Xlint:all,-processing,-options,-classfile,-path",
          "-Xdoclint:all,-missing",
          "-Werror",
          "-proc:none");

  private InMemoryJavac() {}

  /** Returns a loader of the classes; the test's class path is its parent. */
  static ClassLoader compile(List<JavaSource> sources) {
    return load(classFiles(sources));
  }

  /** Returns a loader of classes that another compiler made, whose warnings are not ours. */
  static ClassLoader compileForeign(List<JavaSource> sources) {
    return load(classFiles(sources, List.of("-nowarn", "-proc:none")));
  }

  /** Returns the class files by the names of the classes. */
  static Map<String, byte[]> classFiles(List<JavaSource> sources) {
    return classFiles(sources, OPTIONS);
  }

  private static Map<String, byte[]> classFiles(List<JavaSource> sources, List<String> options) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    try (JavaFileManager files =
        new Output(javac.getStandardFileManager(problems, null, UTF_8), classes)) {
      boolean compiled =
          javac
              .getTask(
                  null, files, problems, options, null, sources.stream().map(Source::new).toList())
              .call();
      if (!compiled) {
        throw new AssertionError(
            problems.getDiagnostics().stream()
                .limit(20)
                .map(Object::toString)
                .collect(joining("\n")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, byte[]> classFiles = new TreeMap<>();
    classes.forEach((name, bytes) -> classFiles.put(name, bytes.toByteArray()));
    return classFiles;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(JavaSource source) {
      super(URI.create("memory:///" + source.path()), Kind.SOURCE);
      this.text = source.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes;

    Output(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
      super(files);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      classes.put(name, bytes);
      return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }
  }

  /** Returns a loader of class files. */
  static ClassLoader load(Map<String, byte[]> classFiles) {
    return new Loader(classFiles);
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(InMemoryJavac.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
