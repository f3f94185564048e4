package dev.gatun.bench.thrift;

import com.sun.management.ThreadMXBean;
import dev.gatun.bench.payload.Payloads;
import dev.gatun.bench.report.WarmupCurve;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.thrift.TException;

/**
 * The main class of a JVM that measures its own first second: one side repeats one operation, and
 * counts how many it completes in each successive slice of 50 ms. Prints the heap bytes allocated
 * per operation, then the counts.
 *
 * <p>The side has decoded the messages once before the clock starts, to have something to encode.
 */
public final class ColdStart {
  static final int SLICES = 20;
  static final long SLICE_NANOS = WarmupCurve.SLICE_MILLIS * 1_000_000L;

  private ColdStart() {}

  /**
   * Runs.
   *
   * @param args protocol, payload, op, side and the file with the encoded messages
   */
  public static void main(String[] args) throws IOException, TException {
    byte[][] encoded = MessageFile.read(Path.of(args[4]));
    SerializerCodec codec =
        new SerializerCodec(
            Side.named(args[3]).factory(WireProtocol.named(args[0])),
            Payloads.named(args[1]).empty(),
            encoded);
    boolean encodes = args[2].equals("encode");
    long[] counts = new long[SLICES];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    Object last = encodes ? encodeFor(codec, counts) : decodeFor(codec, counts);
    allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
    if (last.hashCode() == 0) {
      throw new IllegalStateException("the results are not used");
    }
    long operations = Arrays.stream(counts).sum();
    System.out.println(
        (double) allocated / operations
            + " "
            + Arrays.stream(counts).mapToObj(Long::toString).collect(Collectors.joining(" ")));
  }

  private static Object encodeFor(SerializerCodec codec, long[] counts) throws TException {
    Object last = codec;
    long start = System.nanoTime();
    for (long slice = 0; slice < SLICES; slice = (System.nanoTime() - start) / SLICE_NANOS) {
      last = codec.encode();
      counts[(int) slice]++;
    }
    return last;
  }

  private static Object decodeFor(SerializerCodec codec, long[] counts) throws TException {
    Object last = codec;
    long start = System.nanoTime();
    for (long slice = 0; slice < SLICES; slice = (System.nanoTime() - start) / SLICE_NANOS) {
      last = codec.decode();
      counts[(int) slice]++;
    }
    return last;
  }
}
