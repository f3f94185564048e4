package dev.gatun.libthrift;

import dev.gatun.libthrift.idl.Everything;
import dev.gatun.libthrift.idl.Point;
import dev.gatun.libthrift.idl.Refused;
import dev.gatun.libthrift.idl.service.TestService;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The service of the tests: mostly echoes. */
class TestHandler implements TestService.Iface {
  private final AtomicInteger notes = new AtomicInteger();

  @Override
  public String baseMethod(String text) {
    return "base " + text;
  }

  @Override
  public void nothing() {}

  @Override
  public boolean echoBool(boolean value) {
    return value;
  }

  @Override
  public byte echoI8(byte value) {
    return value;
  }

  @Override
  public short echoI16(short value) {
    return value;
  }

  @Override
  public int echoI32(int value) {
    return value;
  }

  @Override
  public long echoI64(long value) {
    return value;
  }

  @Override
  public double echoDouble(double value) {
    return value;
  }

  @Override
  public String echoString(String value) {
    return value;
  }

  @Override
  public ByteBuffer echoBinary(ByteBuffer value) {
    return value;
  }

  @Override
  public Everything echoEverything(Everything value) {
    return value;
  }

  @Override
  public List<Point> reversed(List<Point> points) {
    return points.reversed();
  }

  @Override
  public Map<String, Long> counted(Set<String> words, long count) {
    Map<String, Long> counted = new HashMap<>();
    words.forEach(word -> counted.put(word, count));
    return counted;
  }

  @Override
  public int divide(int dividend, int divisor) throws Refused {
    if (divisor == 0) {
      throw new Refused("division by zero").setCode(33).setWhere(new Point(dividend, divisor));
    }
    return dividend / divisor;
  }

  @Override
  public void fail(String message) {
    throw new IllegalStateException(message);
  }

  @Override
  public void note(String event) {
    notes.incrementAndGet();
  }

  @Override
  public int notes() {
    return notes.get();
  }
}
