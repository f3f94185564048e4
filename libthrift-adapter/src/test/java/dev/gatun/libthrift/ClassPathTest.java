package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.thrift.TBase;
import org.junit.jupiter.api.Test;

/** The tests run on the libthrift that the build says they run on. */
class ClassPathTest {
  @Test
  void libthriftIsOfTheVersionThatTheBuildNames() throws Exception {
    String version = System.getProperty("gatun.test.classpath.libthrift", "0.25.0");
    assertEquals("libthrift-" + version + ".jar", fileName(TBase.class));
  }

  @Test
  void theOracleIsTheNewest() throws Exception {
    Class<?> oracle =
        Comparison.ORACLE.getClass().getClassLoader().loadClass(TBase.class.getName());
    assertEquals("libthrift-0.25.0.jar", fileName(oracle));
  }

  private static String fileName(Class<?> type) throws Exception {
    return Forked.location(type).getFileName().toString();
  }
}
