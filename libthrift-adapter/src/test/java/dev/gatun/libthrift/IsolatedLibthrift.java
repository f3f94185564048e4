package dev.gatun.libthrift;

import dev.gatun.libthrift.idl.Everything;
import dev.gatun.libthrift.peer.Peer;
import dev.gatun.libthrift.replay.OraclePeer;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import org.apache.thrift.TBase;

/**
 * A class loader with a libthrift of its own: the jar that the system property {@code
 * gatun.test.libthrift} names. The generated classes and what drives them are loaded again over it.
 */
final class IsolatedLibthrift extends URLClassLoader {
  private IsolatedLibthrift(URL... urls) {
    super("isolated libthrift", urls, IsolatedLibthrift.class.getClassLoader());
  }

  /** Returns the oracle of all tests. */
  static Peer oracle() {
    try {
      // Both stay open as long as the process: the tests ask at any time.
      @SuppressWarnings("resource")
      IsolatedLibthrift loader =
          new IsolatedLibthrift(jar(), location(OraclePeer.class), location(Everything.class));
      return loader
          .loadClass(OraclePeer.class.getName())
          .asSubclass(Peer.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (!isIsolated(name)) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  private static boolean isIsolated(String name) {
    return name.startsWith("org.apache.thrift.")
        || name.startsWith("org.apache.parquet.format.")
        || name.startsWith("dev.gatun.libthrift.replay.")
        || name.startsWith("dev.gatun.libthrift.idl.");
  }

  private static URL jar() throws MalformedURLException {
    String jar = System.getProperty("gatun.test.libthrift");
    // In an IDE: the build's own libthrift is on the class path.
    return jar == null ? location(TBase.class) : new File(jar).toURI().toURL();
  }

  private static URL location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
