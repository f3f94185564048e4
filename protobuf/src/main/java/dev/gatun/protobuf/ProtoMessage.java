package dev.gatun.protobuf;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.EncodeException;
import org.jspecify.annotations.Nullable;

/** A message that protobuf can carry. */
public interface ProtoMessage {
  /**
   * Writes the fields, the last one first, without a length or tag of the message itself.
   *
   * @throws EncodeException when a limit of the writer stands in the way
   */
  void writeTo(ProtoWriter writer);

  /**
   * Reads fields until {@link ProtoReader#readTag} returns 0, and merges them into this: what comes
   * later wins, messages are merged, lists and maps added to.
   *
   * @throws DecodeException when the input is malformed or a limit of the reader stands in the way;
   *     the message is then in an undefined state
   */
  void mergeFrom(ProtoReader reader);

  /**
   * Returns the path of the first required field that is not set, such as {@code image[1].uri}, in
   * this message or in one below it; null when there is none.
   */
  default @Nullable String missingField() {
    return null;
  }
}
