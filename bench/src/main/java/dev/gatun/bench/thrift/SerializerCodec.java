package dev.gatun.bench.thrift;

import java.util.function.Supplier;
import org.apache.thrift.TBase;
import org.apache.thrift.TDeserializer;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TProtocolFactory;

/** Through {@link TSerializer} and {@link TDeserializer}, each made once and kept. */
final class SerializerCodec implements Codec {
  private final TSerializer serializer;
  private final TDeserializer deserializer;
  private final Supplier<TBase<?, ?>> empty;
  private final byte[][] encoded;
  private final TBase<?, ?>[] messages;
  private final byte[][] written;
  private final TBase<?, ?>[] read;

  /** Takes the messages from {@code encoded}, so that no other side's code runs in this JVM. */
  SerializerCodec(TProtocolFactory factory, Supplier<TBase<?, ?>> empty, byte[][] encoded)
      throws TException {
    serializer = new TSerializer(factory);
    deserializer = new TDeserializer(factory);
    this.empty = empty;
    this.encoded = encoded;
    written = new byte[encoded.length][];
    read = new TBase<?, ?>[encoded.length];
    messages = decode().clone();
  }

  /** Each element is the message's own {@code byte[]}. */
  @Override
  public byte[][] encode() throws TException {
    for (int i = 0; i < messages.length; i++) {
      written[i] = serializer.serialize(messages[i]);
    }
    return written;
  }

  @Override
  public TBase<?, ?>[] decode() throws TException {
    for (int i = 0; i < encoded.length; i++) {
      TBase<?, ?> message = empty.get();
      deserializer.deserialize(message, encoded[i]);
      read[i] = message;
    }
    return read;
  }
}
