package dev.gatun.idl.java;

import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * What to emit.
 *
 * @param codecs the formats that classes can read and write, at least one
 * @param packageSuffix what is added to each package after a dot, or empty: it lets these classes
 *     and those of another compiler live in one application
 * @param lazyStrings whether all string fields are decoded only when they are asked for, and not
 *     just those with the annotation {@code gatun.lazy}
 * @param keepUnknownFields whether all structs keep fields that they do not know and write them
 *     again, and not just those with the annotation {@code gatun.keepUnknown}
 * @param rpc whether a Thrift service becomes a client and a dispatch too, which need {@code
 *     gatun-transport-loom}, and not just an interface
 */
public record JavaOptions(
    Set<Codec> codecs,
    String packageSuffix,
    boolean lazyStrings,
    boolean keepUnknownFields,
    boolean rpc) {

  /**
   * Both formats, no suffix, strings decoded at once, unknown fields left out, services as
   * interfaces alone.
   */
  public static final JavaOptions DEFAULT =
      new JavaOptions(EnumSet.allOf(Codec.class), "", false, false, false);

  /**
   * Checks the suffix and the codecs, and copies these.
   *
   * @throws IllegalArgumentException when there is no codec, or Java takes no such suffix
   */
  public JavaOptions {
    if (codecs.isEmpty()) {
      throw new IllegalArgumentException("no codec to emit");
    }
    if (!packageSuffix.isEmpty() && !SourceVersion.isName(packageSuffix)) {
      throw new IllegalArgumentException("'" + packageSuffix + "' is no suffix for Java packages");
    }
    codecs = Set.copyOf(codecs);
  }

  /** Returns these options with other {@link #codecs}. */
  public JavaOptions withCodecs(Set<Codec> newCodecs) {
    return new JavaOptions(newCodecs, packageSuffix, lazyStrings, keepUnknownFields, rpc);
  }

  /** Returns these options with another {@link #packageSuffix}. */
  public JavaOptions withPackageSuffix(String newSuffix) {
    return new JavaOptions(codecs, newSuffix, lazyStrings, keepUnknownFields, rpc);
  }

  /** Returns these options with another {@link #lazyStrings}. */
  public JavaOptions withLazyStrings(boolean lazy) {
    return new JavaOptions(codecs, packageSuffix, lazy, keepUnknownFields, rpc);
  }

  /** Returns these options with another {@link #keepUnknownFields}. */
  public JavaOptions withKeepUnknownFields(boolean keep) {
    return new JavaOptions(codecs, packageSuffix, lazyStrings, keep, rpc);
  }

  /** Returns these options with another {@link #rpc}. */
  public JavaOptions withRpc(boolean clientsToo) {
    return new JavaOptions(codecs, packageSuffix, lazyStrings, keepUnknownFields, clientsToo);
  }

  /** Returns the codecs in a fixed order. */
  Iterable<Codec> orderedCodecs() {
    return EnumSet.copyOf(codecs);
  }
}
