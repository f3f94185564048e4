package dev.gatun.bench.memory;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles and loads the structs of {@link StraightLineSource} in memory. */
public final class StraightLineCompiler {
  private StraightLineCompiler() {}

  /**
   * Makes a struct.
   *
   * @param fields the number of fields
   * @param writer the class with the operations of a {@code BinaryWriter}
   * @param reader the class with the operations of a {@code BinaryReader}
   */
  public static StraightLine make(int fields, Class<?> writer, Class<?> reader) {
    Map<String, byte[]> classes = compile(StraightLineSource.of(fields, writer, reader));
    ClassLoader loader =
        new ClassLoader(StraightLineCompiler.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    try {
      Class<?> made = loader.loadClass(StraightLineSource.CLASS_NAME);
      return (StraightLine) made.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the struct cannot be made", e);
    }
  }

  private static Map<String, byte[]> compile(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, ByteArrayOutputStream> outputs = new HashMap<>();
    StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
    JavaFileManager manager =
        new ForwardingJavaFileManager<>(standard) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location,
              String name,
              JavaFileObject.Kind kind,
              javax.tools.FileObject from) {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            outputs.put(name, output);
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
              @Override
              public OutputStream openOutputStream() {
                return output;
              }
            };
          }
        };
    JavaFileObject input =
        new SimpleJavaFileObject(URI.create("memory:///Struct.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of("-proc:none", "-Xlint:none", "-classpath", System.getProperty("java.class.path"));
    if (!compiler.getTask(null, manager, null, options, null, List.of(input)).call()) {
      throw new IllegalStateException("the struct does not compile");
    }
    Map<String, byte[]> classes = new HashMap<>();
    outputs.forEach((name, output) -> classes.put(name, output.toByteArray()));
    return classes;
  }
}
