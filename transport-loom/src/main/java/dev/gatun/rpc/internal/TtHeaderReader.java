package dev.gatun.rpc.internal;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.internal.ChannelBuffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a TTHeader that has arrived. Blocks may come in any order and more than once; of a key that
 * comes twice the last value counts.
 */
final class TtHeaderReader {
  /** What {@code String} decodes malformed bytes to. */
  private static final char REPLACEMENT = '\ufffd';

  private final byte[] bytes;
  private final Map<Integer, String> intKeys = new LinkedHashMap<>();
  private final Map<String, String> stringKeys = new LinkedHashMap<>();
  private int at = TtHeader.FIXED_BYTES;

  private TtHeaderReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads the header at the front of a buffer.
   *
   * @param headerBytes the bytes up to the payload, all of which are there
   * @throws DecodeException when it is malformed; the offset counts from the frame's first byte
   */
  static TtHeader read(ChannelBuffer buffer, int headerBytes) {
    TtHeaderReader reader = new TtHeaderReader(buffer.getBytes(0, headerBytes));
    reader.readBlocks();
    return new TtHeader(
        buffer.getShort(6) & 0xffff, buffer.getInt(8), reader.intKeys, reader.stringKeys);
  }

  private void readBlocks() {
    readByte(); // The payload says what it is; see TtHeader.
    int transforms = readByte();
    if (transforms != 0) {
      throw transformed(transforms);
    }
    while (at < bytes.length) {
      int block = readByte();
      switch (block) {
        case TtHeader.PADDING -> {}
        case TtHeader.STRING_KEYS -> readStringKeys();
        case TtHeader.INT_KEYS -> readIntKeys();
        case TtHeader.ACL_TOKEN -> readText();
        default -> throw unknownBlock(block);
      }
    }
  }

  private void readStringKeys() {
    for (int count = readShort(); count > 0; count--) {
      String key = readText();
      stringKeys.put(key, readText());
    }
  }

  private void readIntKeys() {
    for (int count = readShort(); count > 0; count--) {
      int key = readShort();
      intKeys.put(key, readText());
    }
  }

  private String readText() {
    int length = readShort();
    if (length > bytes.length - at) {
      throw truncated(at - Short.BYTES, length);
    }
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      checkUtf8(length);
    }
    at += length;
    return text;
  }

  /** A replacement character is either that of the sender or stands for malformed bytes. */
  private void checkUtf8(int length) {
    ByteBuffer text = ByteBuffer.wrap(bytes, at, length);
    CharBuffer chars = CharBuffer.allocate(length);
    if (StandardCharsets.UTF_8.newDecoder().decode(text, chars, true).isError()) {
      throw notUtf8(text.position());
    }
  }

  private int readByte() {
    if (at == bytes.length) {
      throw truncated(at, 1);
    }
    return bytes[at++] & 0xff;
  }

  private int readShort() {
    if (bytes.length - at < Short.BYTES) {
      throw truncated(at, Short.BYTES);
    }
    int value = (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    at += Short.BYTES;
    return value;
  }

  private DecodeException truncated(int offset, int needed) {
    return new DecodeException(
        Kind.TRUNCATED,
        offset,
        needed + " bytes needed where the header has " + (bytes.length - at) + " left");
  }

  private DecodeException transformed(int transforms) {
    return new DecodeException(
        Kind.BAD_VERSION, at - 1L, "a payload with " + transforms + " transforms; none is known");
  }

  private DecodeException unknownBlock(int block) {
    return new DecodeException(Kind.WRONG_TYPE, at - 1L, "there is no header block " + block);
  }

  private static DecodeException notUtf8(int offset) {
    return new DecodeException(Kind.INVALID_UTF8, offset, "text is not well-formed UTF-8");
  }
}
