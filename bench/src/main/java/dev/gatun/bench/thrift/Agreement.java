package dev.gatun.bench.thrift;

import dev.gatun.bench.payload.Payload;
import dev.gatun.bench.payload.Payloads;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.thrift.TBase;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;

/**
 * The proof that goes before every measurement: both sides decode a message to equal objects,
 * consume it whole, and encode the object to the same bytes.
 */
public final class Agreement {
  private Agreement() {}

  /**
   * Proves that the sides agree on a payload and returns its encoded messages. Called by name
   * through {@link Isolation}, hence the plain types.
   *
   * @throws Disagreement if they do not
   */
  public static byte[][] prove(String payload, String protocol) throws Disagreement, TException {
    return prove(Payloads.named(payload), WireProtocol.named(protocol));
  }

  static byte[][] prove(Payload payload, WireProtocol protocol) throws Disagreement, TException {
    TSerializer reference = new TSerializer(Side.LIBTHRIFT.factory(protocol));
    List<TBase<?, ?>> messages = payload.messages();
    byte[][] encoded = new byte[messages.size()][];
    for (int i = 0; i < encoded.length; i++) {
      byte[] generated = reference.serialize(messages.get(i));
      Decoded decoded = Decoded.by(Side.LIBTHRIFT, protocol, payload.empty(), generated);
      if (!messages.get(i).equals(decoded.message())) {
        throw new Disagreement(
            payload.name() + " does not survive libthrift: " + decoded.outcome());
      }
      // Decoded once, maps have the order of the decoder's hash maps: from here on it is stable.
      encoded[i] = check(protocol, payload.empty(), generated);
    }
    return encoded;
  }

  /**
   * Checks one captured message.
   *
   * @return what both sides encode the decoded message to; it differs from {@code captured} where
   *     that has unknown fields or another order
   * @throws Disagreement if the sides differ anywhere, neither decodes it, or bytes are left over
   */
  public static byte[] check(WireProtocol protocol, Supplier<TBase<?, ?>> empty, byte[] captured)
      throws Disagreement {
    Decoded peer = Decoded.by(Side.LIBTHRIFT, protocol, empty, captured);
    Decoded subject = Decoded.by(Side.ADAPTER, protocol, empty, captured);
    if (peer.message() == null && subject.message() == null) {
      throw new Disagreement(
          peer.sameFailure(subject)
              ? "not decodable, on either side: " + peer.outcome()
              : "not decodable, on either side: " + peer.outcome() + "; " + subject.outcome());
    }
    if (peer.message() == null || subject.message() == null) {
      throw new Disagreement(
          "only one side decodes it: " + peer.outcome() + "; " + subject.outcome());
    }
    if (peer.offset() != subject.offset()) {
      throw new Disagreement(
          "the sides stop at different bytes: " + peer.outcome() + "; " + subject.outcome());
    }
    if (!peer.message().equals(subject.message())) {
      throw new Disagreement(
          "the decoded structs differ: libthrift "
              + peer.message()
              + "; adapter "
              + subject.message());
    }
    if (peer.offset() != captured.length) {
      throw new Disagreement(
          "the struct ends at byte %d, but the message has %d bytes"
              .formatted(peer.offset(), captured.length));
    }
    byte[] encoded = encode(Side.LIBTHRIFT, protocol, peer.message());
    requireSame(encoded, encode(Side.ADAPTER, protocol, peer.message()));
    requireSame(encoded, encode(Side.ADAPTER, protocol, subject.message()));
    return encoded;
  }

  private static byte[] encode(Side side, WireProtocol protocol, TBase<?, ?> message)
      throws Disagreement {
    try {
      return new TSerializer(side.factory(protocol)).serialize(message);
    } catch (TException | RuntimeException e) {
      throw new Disagreement(side.lowerCase() + " does not encode what it decoded: " + e);
    }
  }

  private static void requireSame(byte[] peer, byte[] subject) throws Disagreement {
    int difference = Arrays.mismatch(peer, subject);
    if (difference >= 0) {
      throw new Disagreement(
          "the encoded bytes differ at offset %d: libthrift wrote %d bytes, adapter %d"
              .formatted(difference, peer.length, subject.length));
    }
  }
}
