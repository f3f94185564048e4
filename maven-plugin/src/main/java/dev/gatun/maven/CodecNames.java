package dev.gatun.maven;

import dev.gatun.idl.DidYouMean;
import dev.gatun.idl.java.Codec;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;

/** Codecs as a POM names them: {@code binary}, {@code compact}. */
final class CodecNames {
  private CodecNames() {}

  /** Returns the codecs of these names, or all when there are none. */
  static Set<Codec> parse(List<String> names) throws MojoFailureException {
    if (names.isEmpty()) {
      return EnumSet.allOf(Codec.class);
    }
    Map<String, Codec> known = new LinkedHashMap<>();
    for (Codec codec : Codec.values()) {
      known.put(codec.name().toLowerCase(Locale.ROOT), codec);
    }
    Set<Codec> codecs = EnumSet.noneOf(Codec.class);
    for (String name : names) {
      Codec codec = known.get(name.trim().toLowerCase(Locale.ROOT));
      if (codec == null) {
        String near = DidYouMean.hint(name, known.keySet());
        String hint = near == null ? "known are " + String.join(", ", known.keySet()) : near;
        throw new MojoFailureException("there is no codec '" + name + "': " + hint);
      }
      codecs.add(codec);
    }
    return codecs;
  }
}
