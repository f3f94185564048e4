package dev.gatun.idl.proto;

/**
 * The features that hold for one element, with what it inherits.
 *
 * <p>For proto2 and proto3 these are the fixed sets that say what the syntax means, so that nothing
 * behind this model needs to ask for the edition.
 *
 * @param fieldPresence whether singular fields know if they were set
 * @param enumType what becomes of numbers that an enum does not define
 * @param repeatedFieldEncoding how repeated numbers are written
 * @param utf8Validation whether strings are checked
 * @param messageEncoding how messages are written in fields
 * @param jsonFormat whether names must make good JSON
 * @param custom all that was set and inherited, those of languages ({@code (pb.java)}) included; of
 *     type {@code google.protobuf.FeatureSet}
 */
public record Features(
    FieldPresence fieldPresence,
    EnumType enumType,
    RepeatedFieldEncoding repeatedFieldEncoding,
    Utf8Validation utf8Validation,
    MessageEncoding messageEncoding,
    JsonFormat jsonFormat,
    MessageValue custom) {

  /** Whether singular fields know if they were set. */
  public enum FieldPresence {
    /** A field that was set to its default is not one that was never set. */
    EXPLICIT,
    /** A field that holds zero is not written. */
    IMPLICIT,
    /** proto2's {@code required}. */
    LEGACY_REQUIRED
  }

  /** What becomes of numbers that an enum does not define. */
  public enum EnumType {
    /** They are values. */
    OPEN,
    /** They are unknown fields. */
    CLOSED
  }

  /** How repeated numbers are written; readers take both. */
  public enum RepeatedFieldEncoding {
    /** Behind one tag and one length. */
    PACKED,
    /** Each behind its tag. */
    EXPANDED
  }

  /** Whether strings are checked. */
  public enum Utf8Validation {
    /** Malformed strings are refused. */
    VERIFY,
    /** Strings are taken as they are. */
    NONE
  }

  /** How messages are written in fields. */
  public enum MessageEncoding {
    /** Behind their length. */
    LENGTH_PREFIXED,
    /** Between a start and an end tag, as groups. */
    DELIMITED
  }

  /** Whether names must make good JSON. */
  public enum JsonFormat {
    /** They must. */
    ALLOW,
    /** They may clash. */
    LEGACY_BEST_EFFORT
  }

  private static final MessageValue NOTHING_SET = MessageValue.empty("google.protobuf.FeatureSet");

  private static final Features PROTO2 =
      new Features(
          FieldPresence.EXPLICIT,
          EnumType.CLOSED,
          RepeatedFieldEncoding.EXPANDED,
          Utf8Validation.NONE,
          MessageEncoding.LENGTH_PREFIXED,
          JsonFormat.LEGACY_BEST_EFFORT,
          NOTHING_SET);

  private static final Features PROTO3 =
      new Features(
          FieldPresence.IMPLICIT,
          EnumType.OPEN,
          RepeatedFieldEncoding.PACKED,
          Utf8Validation.VERIFY,
          MessageEncoding.LENGTH_PREFIXED,
          JsonFormat.ALLOW,
          NOTHING_SET);

  private static final Features EDITION_2023 =
      new Features(
          FieldPresence.EXPLICIT,
          EnumType.OPEN,
          RepeatedFieldEncoding.PACKED,
          Utf8Validation.VERIFY,
          MessageEncoding.LENGTH_PREFIXED,
          JsonFormat.ALLOW,
          NOTHING_SET);

  /** Returns what holds in a file that sets nothing. */
  public static Features of(Edition edition) {
    return switch (edition) {
      case PROTO2 -> PROTO2;
      case PROTO3 -> PROTO3;
      case EDITION_2023 -> EDITION_2023;
    };
  }
}
