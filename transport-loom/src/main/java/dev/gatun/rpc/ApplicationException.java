package dev.gatun.rpc;

import dev.gatun.thrift.ThriftType;
import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.BinaryWriter;
import dev.gatun.thrift.compact.CompactReader;
import dev.gatun.thrift.compact.CompactStruct;
import dev.gatun.thrift.compact.CompactWriter;

/**
 * The error that a server sends in place of a reply: Thrift's {@code TApplicationException}.
 *
 * <p>One that is made to be sent has no stack trace, for a peer must not make the server walk its
 * stack; one that was received has that of the call.
 *
 * <p>Source: Apache Thrift, {@code doc/specs/thrift-rpc.md}. Kinds 11 and 12 are fbthrift's, kinds
 * 20 and 21 are Kitex's.
 */
public final class ApplicationException extends RuntimeException
    implements BinaryStruct, CompactStruct {
  /** Something else. */
  public static final int UNKNOWN = 0;

  /** The service has no such method. */
  public static final int UNKNOWN_METHOD = 1;

  /** The message is neither a call nor oneway. */
  public static final int INVALID_MESSAGE_TYPE = 2;

  /** The reply has another sequence id than the call. */
  public static final int BAD_SEQUENCE_ID = 4;

  /** The reply holds neither a result nor a declared exception. */
  public static final int MISSING_RESULT = 5;

  /** The handler failed. */
  public static final int INTERNAL_ERROR = 6;

  /** The arguments are malformed. */
  public static final int PROTOCOL_ERROR = 7;

  /** The service does not speak the protocol of the message. */
  public static final int INVALID_PROTOCOL = 9;

  /** The server has too much to do. The call was not begun, so it can be made again. */
  public static final int LOAD_SHEDDING = 11;

  /** The caller's deadline was over before the call could begin. */
  public static final int TIMEOUT = 12;

  /** There is no such service. */
  public static final int UNKNOWN_SERVICE = 20;

  private static final long serialVersionUID = 1L;
  private static final int MESSAGE = 1;
  private static final int KIND = 2;

  private String problem = "";
  private int kind = UNKNOWN;

  /** Creates one that is to be read from a message. */
  ApplicationException() {}

  /**
   * Creates one that is to be sent.
   *
   * @param kind what went wrong; one of the constants, or any other number
   * @param message what went wrong, for people
   */
  public ApplicationException(int kind, String message) {
    super(null, null, false, false);
    this.kind = kind;
    this.problem = message;
  }

  /** Makes the error of a method that a service does not have. */
  public static ApplicationException unknownMethod(Request request) {
    return new ApplicationException(UNKNOWN_METHOD, "there is no method " + request.method());
  }

  /** Makes the error of a reply that holds neither a result nor a declared exception. */
  public static ApplicationException missingResult(String method) {
    return new ApplicationException(MISSING_RESULT, method + " has returned nothing");
  }

  /** Returns what went wrong: one of the constants, or any other number. */
  public int kind() {
    return kind;
  }

  @Override
  public String getMessage() {
    return problem;
  }

  @Override
  public void writeTo(BinaryWriter writer) {
    int outer = writer.structBegin();
    writer.writeStringField(MESSAGE, problem);
    writer.writeI32Field(KIND, kind);
    writer.structEnd(outer);
  }

  @Override
  public void readFrom(BinaryReader reader) {
    int outer = reader.structBegin();
    for (int header = reader.readFieldBegin(); header != 0; header = reader.readFieldBegin()) {
      if (header == (ThriftType.STRING << 16 | MESSAGE)) {
        problem = reader.readString();
      } else if (header == (ThriftType.I32 << 16 | KIND)) {
        kind = reader.readI32();
      } else {
        reader.skipField(header >>> 16);
      }
    }
    reader.structEnd(outer);
  }

  @Override
  public void writeTo(CompactWriter writer) {
    int outer = writer.structBegin();
    writer.writeStringField(MESSAGE, problem);
    writer.writeI32Field(KIND, kind);
    writer.structEnd(outer);
  }

  @Override
  public void readFrom(CompactReader reader) {
    int outer = reader.structBegin();
    for (int header = reader.readFieldBegin(); header != 0; header = reader.readFieldBegin()) {
      if (header == (ThriftType.STRING << 16 | MESSAGE)) {
        problem = reader.readString();
      } else if (header == (ThriftType.I32 << 16 | KIND)) {
        kind = reader.readI32();
      } else {
        reader.skipField(header >>> 16);
      }
    }
    reader.structEnd(outer);
  }
}
