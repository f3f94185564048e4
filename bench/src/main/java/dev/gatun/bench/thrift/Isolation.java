package dev.gatun.bench.thrift;

import dev.gatun.bench.run.TrialException;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Runs a static method in a class loader of its own, so that what it calls leaves no trace in the
 * JIT's profiles of the classes that are measured next: the JIT counts per loaded class.
 */
public final class Isolation {
  private Isolation() {}

  /**
   * Calls {@code method} of a fresh copy of {@code type} with string arguments.
   *
   * @param type the class, loaded again from this JVM's class path
   * @return what the method returned, of a type of the JDK
   * @throws TrialException if the method throws; the message is the cause's
   */
  public static Object call(Class<?> type, String method, String... arguments) {
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Class<?>[] types = new Class<?>[arguments.length];
      Arrays.fill(types, String.class);
      return loader
          .loadClass(type.getName())
          .getMethod(method, types)
          .invoke(null, (Object[]) arguments);
    } catch (InvocationTargetException e) {
      throw new TrialException(explain(e.getTargetException()), e.getTargetException());
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException("cannot load " + type.getName() + " apart", e);
    }
  }

  /** A disagreement speaks for itself; it is of the other loader's class, so only its name fits. */
  private static String explain(Throwable thrown) {
    boolean speaks =
        thrown instanceof IOException
            || thrown.getClass().getName().equals(Disagreement.class.getName());
    return speaks ? String.valueOf(thrown.getMessage()) : thrown.toString();
  }

  private static URL[] classPath() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    StringTokenizer entries =
        new StringTokenizer(System.getProperty("java.class.path"), File.pathSeparator);
    while (entries.hasMoreTokens()) {
      urls.add(Path.of(entries.nextToken()).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}
