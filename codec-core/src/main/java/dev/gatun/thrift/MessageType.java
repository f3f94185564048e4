package dev.gatun.thrift;

/**
 * The kinds of a Thrift message, as the envelope carries them.
 *
 * <p>Source: Apache Thrift, {@code doc/specs/thrift-rpc.md}.
 */
public final class MessageType {
  /** A request that expects a reply. */
  public static final byte CALL = 1;

  /** The reply to a call, declared exceptions included. */
  public static final byte REPLY = 2;

  /** A reply that carries an application exception. */
  public static final byte EXCEPTION = 3;

  /** A request that expects no reply. */
  public static final byte ONEWAY = 4;

  private MessageType() {}
}
