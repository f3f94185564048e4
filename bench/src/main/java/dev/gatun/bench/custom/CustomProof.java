package dev.gatun.bench.custom;

import dev.gatun.bench.structs.StructType;
import dev.gatun.bench.thrift.Agreement;
import dev.gatun.bench.thrift.Disagreement;
import dev.gatun.bench.thrift.StructAgreement;
import dev.gatun.bench.thrift.WireProtocol;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.thrift.TBase;

/** Proves that all sides agree on every captured message before any is measured. */
public final class CustomProof {
  private static final int MAX_SHOWN = 10;

  private CustomProof() {}

  /**
   * Checks every message. Called by name through {@link dev.gatun.bench.thrift.Isolation}, hence
   * the plain types.
   *
   * @param type the full name of libthrift's class, which the adapter reads and writes too
   * @param own the full name of a class of our own compiler that is held against it; empty for none
   * @param data a file or a folder of files, one message each
   * @param protocol a {@link WireProtocol}
   * @return what all sides encode each decoded message to
   * @throws Disagreement if any file is not decoded, or not alike; it names up to ten such files
   */
  public static byte[][] prove(String type, String own, String data, String protocol)
      throws Disagreement, IOException {
    Supplier<TBase<?, ?>> empty = MessageClass.libthrift(type);
    Optional<StructType<?>> struct =
        own.isEmpty() ? Optional.empty() : Optional.of(MessageClass.generated(own));
    CapturedMessages captured = CapturedMessages.read(Path.of(data));
    byte[][] encoded = new byte[captured.messages().size()][];
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < encoded.length; i++) {
      byte[] message = captured.messages().get(i);
      try {
        WireProtocol wire = WireProtocol.named(protocol);
        encoded[i] = Agreement.check(wire, empty, message);
        if (struct.isPresent()) {
          StructAgreement.check(struct.get(), wire, message, encoded[i]);
        }
      } catch (Disagreement e) {
        failures.add(
            captured.files().get(i) + ": " + e.getMessage() + hint(empty, protocol, message));
      }
    }
    if (!failures.isEmpty()) {
      throw new Disagreement(report(failures, encoded.length));
    }
    return encoded;
  }

  private static String report(List<String> failures, int files) {
    StringBuilder text = new StringBuilder();
    text.append("%d of %d messages cannot be compared:".formatted(failures.size(), files));
    failures.stream().limit(MAX_SHOWN).forEach(each -> text.append("\n  ").append(each));
    if (failures.size() > MAX_SHOWN) {
      text.append("\n  … and %d more".formatted(failures.size() - MAX_SHOWN));
    }
    return text.toString();
  }

  /** What the file seems to be instead of a bare struct of the protocol; empty if nothing known. */
  private static String hint(Supplier<TBase<?, ?>> empty, String protocol, byte[] message) {
    if (message.length > 4 && firstInt(message) == message.length - 4) {
      return " (it looks framed: its first 4 bytes are the length of the rest; cut them off)";
    }
    if (message.length > 1 && (message[0] & 0xff) == 0x80 && message[1] == 1) {
      return " (it looks like a call's Binary envelope: cut off all before the struct)";
    }
    if (message.length > 1 && (message[0] & 0xff) == 0x82 && (message[1] & 0x1f) == 1) {
      return " (it looks like a call's Compact envelope: cut off all before the struct)";
    }
    for (WireProtocol other : WireProtocol.values()) {
      if (!other.lowerCase().equals(protocol) && agrees(other, empty, message)) {
        return " (it decodes with --protocol " + other.lowerCase() + ")";
      }
    }
    return "";
  }

  private static boolean agrees(
      WireProtocol protocol, Supplier<TBase<?, ?>> empty, byte[] message) {
    try {
      Agreement.check(protocol, empty, message);
      return true;
    } catch (Disagreement e) {
      return false;
    }
  }

  private static int firstInt(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt();
  }
}
