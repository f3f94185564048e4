package dev.gatun.rpc;

import dev.gatun.codec.DecodeException;
import dev.gatun.rpc.internal.JsonTexts;
import dev.gatun.rpc.internal.TtHeader.StringKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failure that is the business's, not the call's: the call went well, and this is its outcome. It
 * travels in the TTHeader, as CloudWeGo's servers and clients send and read it. A client without
 * one gets an {@link ApplicationException} of kind {@link ApplicationException#INTERNAL_ERROR}.
 *
 * <p>One that is made to be sent has no stack trace; one that was received has that of the call.
 */
public final class BusinessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What happened, as the business counts; never 0. */
  private final int status;

  /** More about it, of a serializable class. */
  private final LinkedHashMap<String, String> extra;

  /**
   * Creates one that is to be sent.
   *
   * @param status what happened, as the business counts; not 0, which is success
   * @param message what happened, for people
   * @throws IllegalArgumentException when the status is 0
   */
  public BusinessException(int status, String message) {
    this(status, message, Map.of());
  }

  /**
   * Creates one that is to be sent.
   *
   * @param extra more about it
   * @throws IllegalArgumentException when the status is 0
   */
  public BusinessException(int status, String message, Map<String, String> extra) {
    this(status, message, extra, false);
  }

  private BusinessException(
      int status, String message, Map<String, String> extra, boolean hasStackTrace) {
    super(message, null, false, hasStackTrace);
    if (status == 0) {
      throw new IllegalArgumentException("status 0 is no error");
    }
    this.status = status;
    this.extra = new LinkedHashMap<>(extra);
  }

  /**
   * Returns the error that came with a reply, or null.
   *
   * @throws DecodeException when it is malformed
   */
  static @Nullable BusinessException received(Metadata metadata) {
    String status = metadata.get(StringKey.BUSINESS_STATUS);
    if (status == null) {
      return null;
    }
    int number = number(status);
    if (number == 0) {
      return null;
    }
    String message = metadata.get(StringKey.BUSINESS_MESSAGE);
    String extra = metadata.get(StringKey.BUSINESS_EXTRA);
    return new BusinessException(
        number,
        message == null ? "" : message,
        extra == null || extra.isEmpty() ? Map.of() : JsonTexts.read(extra),
        true);
  }

  private static int number(String status) {
    try {
      return Integer.parseInt(status);
    } catch (NumberFormatException e) {
      throw new DecodeException(
          DecodeException.Kind.WRONG_TYPE, 0, "a business status that is no number: " + status);
    }
  }

  /** Returns what happened, as the business counts; never 0. */
  public int status() {
    return status;
  }

  /** Returns more about it, in a map that cannot be changed. */
  public Map<String, String> extra() {
    return Collections.unmodifiableMap(extra);
  }

  /** Returns the keys by which it travels. */
  Metadata metadata() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put(StringKey.BUSINESS_STATUS, Integer.toString(status));
    keys.put(StringKey.BUSINESS_MESSAGE, String.valueOf(getMessage()));
    if (!extra.isEmpty()) {
      keys.put(StringKey.BUSINESS_EXTRA, JsonTexts.write(extra));
    }
    return Metadata.of(keys);
  }

  /** Returns what a client gets that has no TTHeader. */
  ApplicationException withoutHeader() {
    return new ApplicationException(
        ApplicationException.INTERNAL_ERROR, "business error " + status + ": " + getMessage());
  }
}
