package dev.gatun.bench.structs;

import java.util.Arrays;

/** The classes that our own compiler makes of an IDL, in the two ways that are measured. */
public enum Subject {
  /** Strings are decoded with their message. */
  GENERATED("generated", "gatun", false),
  /** Strings stay bytes until they are asked for, which no benchmark does. */
  GENERATED_LAZY("generated-lazy", "gatunlazy", true);

  private final String title;
  private final String packageSuffix;
  private final boolean lazyStrings;

  Subject(String title, String packageSuffix, boolean lazyStrings) {
    this.title = title;
    this.packageSuffix = packageSuffix;
    this.lazyStrings = lazyStrings;
  }

  /** The name in parameters and reports. */
  public String title() {
    return title;
  }

  /** What the compiler adds to each package, so that all classes of an IDL fit into one JVM. */
  public String packageSuffix() {
    return packageSuffix;
  }

  /** Whether strings are decoded only when they are asked for. */
  public boolean lazyStrings() {
    return lazyStrings;
  }

  /**
   * The subject of a title.
   *
   * @throws IllegalArgumentException if there is none of that title
   */
  public static Subject titled(String title) {
    return Arrays.stream(values())
        .filter(each -> each.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no subject is named " + title));
  }
}
