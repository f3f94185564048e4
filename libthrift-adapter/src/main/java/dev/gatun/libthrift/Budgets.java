package dev.gatun.libthrift;

import org.apache.thrift.transport.TEndpointTransport;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;
import org.apache.thrift.transport.layered.TFastFramedTransport;
import org.apache.thrift.transport.layered.TFramedTransport;
import org.apache.thrift.transport.layered.TLayeredTransport;

/**
 * The read budget of libthrift 0.25 on the transports of older versions.
 *
 * <p>Since 0.25 a memory transport binds the budget to its array, a framed transport to its frame,
 * and since 0.23 a negative size is over every budget. Where the class path holds an older
 * libthrift, its transports let both pass, and a hostile count would reach the allocation.
 */
final class Budgets {
  /** Whether the transports of the libthrift on the class path do all this themselves. */
  static final boolean BOUND_BY_TRANSPORT = since025();

  /** {@code TTransportException.MESSAGE_SIZE_LIMIT}, which came in 0.22. */
  private static final int MESSAGE_SIZE_LIMIT = 6;

  private Budgets() {}

  private static boolean since025() {
    try {
      TTransport.class.getMethod("resetMessageSizeAndConsumedBytes", long.class);
      return true;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  static void check(TTransport transport, long bytes) throws TTransportException {
    if (bytes < 0
        ? transport instanceof TEndpointTransport || transport instanceof TLayeredTransport
        : bytes > bound(transport)) {
      throw exceeded(transport);
    }
  }

  private static long bound(TTransport transport) {
    if (transport instanceof TMemoryInputTransport) {
      return transport.getBytesRemainingInBuffer();
    }
    if (transport instanceof TFramedTransport || transport instanceof TFastFramedTransport) {
      // Its length. The array of a fast one is as large as its largest frame so far, or larger.
      return (long) transport.getBufferPosition() + transport.getBytesRemainingInBuffer();
    }
    return Long.MAX_VALUE;
  }

  private static TTransportException exceeded(TTransport transport) {
    return new TTransportException(
        MESSAGE_SIZE_LIMIT,
        "Message size exceeds limit: " + transport.getConfiguration().getMaxMessageSize());
  }
}
