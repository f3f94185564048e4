package dev.gatun.bench.thrift;

import java.util.function.Supplier;
import org.apache.thrift.TBase;
import org.apache.thrift.TException;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransportException;
import org.jspecify.annotations.Nullable;

/**
 * What one side makes of a message's bytes.
 *
 * @param side who decoded
 * @param message the decoded struct; null if decoding failed
 * @param failure why decoding failed; null if it did not
 * @param offset the first byte that was not consumed
 */
record Decoded(Side side, @Nullable TBase<?, ?> message, @Nullable Exception failure, int offset) {
  static Decoded by(Side side, WireProtocol protocol, Supplier<TBase<?, ?>> empty, byte[] bytes) {
    TMemoryInputTransport input;
    try {
      input = new TMemoryInputTransport(bytes);
    } catch (TTransportException e) {
      throw new IllegalStateException("a transport over memory does not open", e);
    }
    TBase<?, ?> message = empty.get();
    try {
      message.read(side.factory(protocol).getProtocol(input));
      return new Decoded(side, message, null, input.getBufferPosition());
    } catch (TException | RuntimeException e) {
      return new Decoded(side, null, e, input.getBufferPosition());
    }
  }

  /** Whether both sides failed alike: at the same byte, with the same exception. */
  boolean sameFailure(Decoded other) {
    return failure != null
        && other.failure != null
        && offset == other.offset
        && failure.toString().equals(other.failure.toString());
  }

  /** What happened, for a person. */
  String outcome() {
    return failure == null
        ? side.lowerCase() + " decodes a struct that ends at byte " + offset
        : side.lowerCase() + " fails at byte " + offset + " with " + failure;
  }
}
