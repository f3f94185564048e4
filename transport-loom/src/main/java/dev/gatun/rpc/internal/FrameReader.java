package dev.gatun.rpc.internal;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import dev.gatun.codec.Limits;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.rpc.Framing;
import dev.gatun.rpc.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * Finds the messages in what a connection has received, whatever their framing and protocol, which
 * may change from one to the next.
 *
 * <p>At most six bytes tell them apart. A message without a frame begins with its protocol's first
 * byte, or for Thrift Binary of old with the length of a name and then a letter. Anything else
 * begins with a length, and what comes behind that is a TTHeader's magic or again a message.
 *
 * <p>A length is held against the limit as soon as it is there, and nothing is allocated for it.
 * Errors have their offset from the first byte of the frame; behind one there is nothing that can
 * be trusted. For the thread that fills the buffer.
 */
public final class FrameReader {
  private static final int LENGTH_BYTES = 4;

  /** A length, and two bytes behind it. */
  private static final int TELLING_BYTES = 6;

  private static final int STRICT_BINARY = 0x80;
  private static final int COMPACT = 0x82;

  private final ChannelBuffer in;
  private final Limits limits;
  private final int maxFrameBytes;

  private boolean recognized;
  private boolean hasHeader;
  private boolean hasLength;
  private Protocol protocol = Protocol.BINARY;
  private @Nullable TtHeader header;
  private @Nullable MessageScanner scanner;
  private int frameEnd;
  private int messageAt;

  /**
   * Creates a reader of frames that are as large as a message at the most.
   *
   * @param in what was received; this takes frames from its front
   * @param limits of a message without a frame
   */
  public FrameReader(ChannelBuffer in, Limits limits) {
    this(in, limits, limits.messageBytes());
  }

  /**
   * Creates a reader.
   *
   * @param in what was received; this takes frames from its front
   * @param limits of a message without a frame
   * @param maxFrameBytes the most bytes behind a frame's length
   */
  public FrameReader(ChannelBuffer in, Limits limits, int maxFrameBytes) {
    this.in = in;
    this.limits = limits;
    this.maxFrameBytes = maxFrameBytes;
  }

  /**
   * Looks whether a frame is complete. The methods below tell of it until it is dropped.
   *
   * @return whether it is; else there must be more bytes in the buffer before this is asked again
   * @throws DecodeException when it is malformed or over a limit
   */
  public boolean poll() {
    if (!recognized && !recognize()) {
      return false;
    }
    MessageScanner unframed = scanner;
    if (unframed != null) {
      if (!unframed.scan(in)) {
        return false;
      }
      frameEnd = unframed.end();
      return true;
    }
    if (in.size() < frameEnd) {
      return false;
    }
    if (hasHeader) {
      openHeader();
    }
    return true;
  }

  /** Returns whether it is known what the frame is, and how long if that is told at its start. */
  public boolean isRecognized() {
    return recognized;
  }

  /** Returns what is around the message. */
  public Framing framing() {
    if (hasHeader) {
      return hasLength ? Framing.TTHEADER_FRAMED : Framing.TTHEADER;
    }
    return hasLength ? Framing.FRAMED : Framing.UNFRAMED;
  }

  /** Returns how the message is encoded. */
  public Protocol protocol() {
    return protocol;
  }

  /** Returns the header, or null when there is none. */
  public @Nullable TtHeader header() {
    return header;
  }

  /** Returns the index of the message in the buffer. */
  public int messageIndex() {
    return messageAt;
  }

  /** Returns the length of the message. */
  public int messageLength() {
    return frameEnd - messageAt;
  }

  /** Returns the bytes of the frame. */
  public int frameLength() {
    return frameEnd;
  }

  /** Takes the frame from the buffer. What was known of it is gone. */
  public void drop() {
    in.drop(frameEnd);
    recognized = false;
    hasHeader = false;
    header = null;
    scanner = null;
  }

  /** Learns from the first bytes what the frame is. */
  private boolean recognize() {
    if (!recognizeMessage(0, in.size())) {
      return false;
    }
    if (hasLength) {
      frameEnd = LENGTH_BYTES + checkedLength(in.getInt(0));
    } else if (hasHeader) {
      if (in.size() < TtHeader.FIXED_BYTES) {
        hasHeader = false;
        return false;
      }
      frameEnd = LENGTH_BYTES + checkedLength(in.getInt(0));
      checkHeaderSize();
    } else {
      scanner =
          protocol == Protocol.COMPACT ? new CompactScanner(limits) : new BinaryScanner(limits);
    }
    messageAt = hasLength ? LENGTH_BYTES : 0;
    recognized = true;
    return true;
  }

  /**
   * Learns whether there is a length or a header at an index, and the protocol unless it is a
   * header.
   *
   * @return false when there are too few bytes to know
   */
  private boolean recognizeMessage(int at, int end) {
    if (end == at) {
      return false;
    }
    int first = in.getByte(at) & 0xff;
    if (first == STRICT_BINARY || first == COMPACT) {
      hasLength = false;
      protocol = first == COMPACT ? Protocol.COMPACT : Protocol.BINARY;
      return true;
    }
    if (first > STRICT_BINARY) {
      throw unknown(at, first);
    }
    return end - at >= TELLING_BYTES && recognizeBehindLength(at + LENGTH_BYTES, at == 0);
  }

  private boolean recognizeBehindLength(int at, boolean outermost) {
    int first = in.getByte(at) & 0xff;
    if (outermost && (in.getShort(at) & 0xffff) == TtHeader.MAGIC) {
      hasLength = false;
      hasHeader = true;
      return true;
    }
    hasLength = true;
    switch (first) {
      case STRICT_BINARY -> protocol = Protocol.BINARY;
      case COMPACT -> protocol = Protocol.COMPACT;
      case 0 -> protocol = Protocol.OLD_BINARY;
      default -> {
        if (first < ' ' || first > '~') {
          throw unknown(at, first);
        }
        // The length was that of a method's name, of which this is the first letter.
        protocol = Protocol.OLD_BINARY;
        hasLength = false;
      }
    }
    return true;
  }

  private void openHeader() {
    int headerEnd = headerEnd();
    header = TtHeaderReader.read(in, headerEnd);
    if (!recognizeMessage(headerEnd, frameEnd)) {
      throw withoutMessage(headerEnd);
    }
    messageAt = headerEnd;
    if (hasLength) {
      int inner = in.getInt(headerEnd);
      messageAt += LENGTH_BYTES;
      if (inner != messageLength()) {
        throw wrongInnerLength(headerEnd, inner);
      }
    }
  }

  private int headerEnd() {
    return TtHeader.FIXED_BYTES + 4 * (in.getShort(TtHeader.SIZE_AT) & 0xffff);
  }

  private void checkHeaderSize() {
    int headerEnd = headerEnd();
    if (headerEnd == TtHeader.FIXED_BYTES || headerEnd > frameEnd) {
      throw wrongHeaderSize(headerEnd);
    }
  }

  private int checkedLength(int length) {
    if (length > maxFrameBytes) {
      throw tooLarge(length);
    }
    return length;
  }

  private DecodeException tooLarge(int length) {
    return new DecodeException(
        Kind.SIZE_LIMIT, 0, "a frame of " + length + " bytes; the limit is " + maxFrameBytes);
  }

  private DecodeException wrongHeaderSize(int headerEnd) {
    return new DecodeException(
        Kind.TRUNCATED,
        TtHeader.SIZE_AT,
        "a header of " + headerEnd + " bytes in a frame of " + frameEnd);
  }

  private static DecodeException withoutMessage(int at) {
    return new DecodeException(Kind.TRUNCATED, at, "a TTHeader without a message");
  }

  private DecodeException wrongInnerLength(int at, int inner) {
    return new DecodeException(
        Kind.TRUNCATED,
        at,
        "a message of " + inner + " bytes where the frame has " + messageLength());
  }

  private static DecodeException unknown(int at, int first) {
    return new DecodeException(
        Kind.BAD_VERSION, at, "neither a frame nor a message begins with " + first);
  }
}
