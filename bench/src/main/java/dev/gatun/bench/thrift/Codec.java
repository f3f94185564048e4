package dev.gatun.bench.thrift;

import org.apache.thrift.TException;

/**
 * One side's way to encode and decode all messages of a payload in turn; what is timed. Results are
 * handed out in an array that the next call overwrites, so that none of the work is dead code.
 */
public interface Codec {
  /** Encodes every message; what an element is, the codec says. */
  Object[] encode() throws TException;

  /** Decodes every message into a new object. */
  Object[] decode() throws TException;
}
