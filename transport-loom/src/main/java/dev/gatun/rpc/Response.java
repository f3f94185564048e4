package dev.gatun.rpc;

import dev.gatun.codec.DecodeException;
import dev.gatun.thrift.ThriftStruct;

/**
 * What a call came to: the struct of the result, declared exceptions included, an application
 * exception, a business error, or nothing. Whoever called closes it, which gives back the memory of
 * a reply that was received.
 *
 * @param kind what the payload is
 * @param metadata what travels beside the message, a business error included
 * @param payload the struct
 */
public record Response(Kind kind, Metadata metadata, Payload payload) implements AutoCloseable {
  private static final Response NONE =
      new Response(Kind.NONE, Metadata.NONE, Payload.of(Nothing.AT_ALL));

  /** What the payload of a response is. */
  public enum Kind {
    /** The struct of a result. */
    RESULT,
    /** An {@link ApplicationException}. */
    EXCEPTION,
    /** An empty struct: there is no reply. */
    NONE
  }

  /** Makes a reply of a result's struct. */
  public static Response of(ThriftStruct result) {
    return of(Payload.of(result));
  }

  /** Makes a reply of a result. */
  public static Response of(Payload result) {
    return new Response(Kind.RESULT, Metadata.NONE, result);
  }

  /** Makes a reply that is an error. */
  public static Response of(ApplicationException exception) {
    return ofException(Payload.of(exception));
  }

  /** Makes a reply that is an error, from the bytes of an {@link ApplicationException}. */
  public static Response ofException(Payload exception) {
    return new Response(Kind.EXCEPTION, Metadata.NONE, exception);
  }

  /**
   * Makes a reply that is an error of the business: an empty result, and the error beside it. Where
   * there is no TTHeader it becomes an application exception.
   */
  public static Response of(BusinessException exception) {
    return new Response(Kind.RESULT, exception.metadata(), Payload.of(Nothing.AT_ALL));
  }

  /** Returns what a call comes to that has no reply: nothing is sent. */
  public static Response none() {
    return NONE;
  }

  /** Returns whether the payload is an {@link ApplicationException}. */
  public boolean isException() {
    return kind == Kind.EXCEPTION;
  }

  /** Returns this with other metadata. */
  public Response withMetadata(Metadata other) {
    return new Response(kind, other, payload);
  }

  /**
   * Reads the result.
   *
   * @param into an empty struct
   * @return that struct
   * @throws BusinessException when the reply is one
   * @throws ApplicationException when the reply is one
   * @throws DecodeException when the bytes are malformed
   * @throws IllegalStateException when there is no reply
   */
  public <T extends ThriftStruct> T read(T into) {
    BusinessException business = BusinessException.received(metadata);
    if (business != null) {
      throw business;
    }
    return switch (kind) {
      case RESULT -> payload.read(into);
      case EXCEPTION -> throw payload.read(new ApplicationException());
      case NONE -> throw new IllegalStateException("the call has no reply");
    };
  }

  @Override
  public void close() {
    payload.close();
  }
}
