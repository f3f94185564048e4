package dev.gatun.protobuf;

import dev.gatun.codec.DecodeException;

/**
 * A message that other files may add fields to.
 *
 * @param <M> the message itself
 */
public interface ExtendableMessage<M extends ExtendableMessage<M>> extends ProtoMessage {
  /** Returns where this message keeps its extensions. */
  ExtensionFields extensionFields();

  /**
   * Returns the value of an extension, or its default when it is not set. A list or message that is
   * set is the one that this message holds; one that is not set cannot be changed into being set.
   *
   * @throws DecodeException when its bytes, which are decoded by the first call, are malformed
   */
  default <T> T getExtension(Extension<M, T> extension) {
    return extensionFields().get(extension);
  }

  /**
   * Returns whether an extension is set, a repeated one to one element or more.
   *
   * @throws DecodeException when its bytes, which are decoded by the first call, are malformed
   */
  default boolean hasExtension(Extension<M, ?> extension) {
    return extensionFields().has(extension);
  }

  /** Sets an extension; a list is copied. */
  default <T> void setExtension(Extension<M, T> extension, T value) {
    extensionFields().set(extension, value);
  }

  /** Makes an extension not set. */
  default void clearExtension(Extension<M, ?> extension) {
    extensionFields().clear(extension);
  }
}
