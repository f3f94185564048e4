package dev.gatun.rpc.internal;

import dev.gatun.codec.EncodeException;
import dev.gatun.codec.internal.ChannelBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * CloudWeGo's TTHeader: what a frame says beside the message in it.
 *
 * <p>Source of the format: CloudWeGo, <i>Transport Protocol TTHeader</i> in Kitex's documentation,
 * and its Go library {@code gopkg/protocol/ttheader}; where they differ, the library.
 *
 * @param flags 16 bits, 0 for a plain call
 * @param sequenceId that of the message
 * @param intKeys keys from 0 to 65535, see {@link IntKey}
 * @param stringKeys any keys
 */
public record TtHeader(
    int flags, int sequenceId, Map<Integer, String> intKeys, Map<String, String> stringKeys) {
  /** Marks the frame, behind its length. */
  static final int MAGIC = 0x1000;

  /** The offset of the header's size, and of what the size counts. */
  static final int SIZE_AT = 12;

  static final int FIXED_BYTES = 14;

  /** Peers of before 2025 take no more, though the format could say four times as much. */
  static final int MAX_SENT_BYTES = 65_535;

  static final int PADDING = 0x00;
  static final int STRING_KEYS = 0x01;
  static final int INT_KEYS = 0x10;
  static final int ACL_TOKEN = 0x11;

  /** The protocol of a payload. Receivers look at the payload: Kitex sends 0 whatever it is. */
  private static final int PROTOCOL_ID = 0;

  private static final int NO_TRANSFORMS = 0;
  private static final int UNIT = 4;

  /** Keys of the integer block that are in use here. */
  public static final class IntKey {
    /** The calling service. */
    public static final int FROM_SERVICE = 3;

    /** The called service. */
    public static final int TO_SERVICE = 6;

    /** The called method. */
    public static final int TO_METHOD = 9;

    /** How long the caller waits, in milliseconds as decimal digits. */
    public static final int RPC_TIMEOUT = 12;

    /** The message type as a decimal digit. */
    public static final int MESSAGE_TYPE = 22;

    private IntKey() {}
  }

  /** Keys of the string block that are in use here. */
  public static final class StringKey {
    /** The service of the IDL. */
    public static final String SERVICE = "isn";

    /**
     * {@code 1} in a reply when the sender is about to close: no further call on this connection.
     */
    public static final String CLOSING = "crrst";

    /** A business error's number in decimal digits; 0 is none. */
    public static final String BUSINESS_STATUS = "biz-status";

    /** A business error's text. */
    public static final String BUSINESS_MESSAGE = "biz-message";

    /** More about a business error: a JSON object whose values are texts. */
    public static final String BUSINESS_EXTRA = "biz-extra";

    private StringKey() {}
  }

  /**
   * Appends the header. Its first four bytes are to hold the length of what follows them once that
   * is known.
   *
   * @throws EncodeException of kind {@link EncodeException.Kind#SIZE_LIMIT} when it is larger than
   *     peers take; the buffer then has a part of it
   */
  public void appendTo(ChannelBuffer target) {
    int start = target.size();
    target.appendInt(0);
    target.appendShort(MAGIC);
    target.appendShort(flags);
    target.appendInt(sequenceId);
    target.appendShort(0);
    target.appendByte(PROTOCOL_ID);
    target.appendByte(NO_TRANSFORMS);
    appendStringKeys(target);
    appendIntKeys(target);
    int counted = start + FIXED_BYTES;
    while ((target.size() - counted) % UNIT != 0) {
      target.appendByte(PADDING);
    }
    int bytes = target.size() - counted;
    if (bytes > MAX_SENT_BYTES) {
      throw tooLarge(bytes);
    }
    target.setShort(start + SIZE_AT, bytes / UNIT);
  }

  private void appendStringKeys(ChannelBuffer target) {
    if (!stringKeys.isEmpty()) {
      target.appendByte(STRING_KEYS);
      target.appendShort(stringKeys.size());
      stringKeys.forEach(
          (key, value) -> {
            appendText(target, key);
            appendText(target, value);
          });
    }
  }

  private void appendIntKeys(ChannelBuffer target) {
    if (!intKeys.isEmpty()) {
      target.appendByte(INT_KEYS);
      target.appendShort(intKeys.size());
      intKeys.forEach(
          (key, value) -> {
            target.appendShort(key);
            appendText(target, value);
          });
    }
  }

  private static void appendText(ChannelBuffer target, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MAX_SENT_BYTES) {
      throw tooLarge(bytes.length);
    }
    target.appendShort(bytes.length);
    target.appendBytes(bytes);
  }

  private static EncodeException tooLarge(int bytes) {
    return new EncodeException(
        EncodeException.Kind.SIZE_LIMIT,
        "a TTHeader with " + bytes + " bytes of metadata; the limit is " + MAX_SENT_BYTES);
  }
}
