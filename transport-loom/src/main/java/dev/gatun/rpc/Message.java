package dev.gatun.rpc;

import dev.gatun.thrift.MessageHeader;

/**
 * A message that was received. Whoever has it closes it before the buffer changes.
 *
 * @param envelope its name, type and sequence id
 * @param payload the bytes of its struct
 */
record Message(MessageHeader envelope, EncodedPayload payload) implements AutoCloseable {
  @Override
  public void close() {
    payload.close();
  }
}
