package dev.gatun.idl.compiler;

import java.util.regex.Pattern;

/**
 * Names files by the end of their paths: {@code shared.thrift} is that file in any folder, {@code
 * common/*.thrift} all in any folder {@code common}. A {@code *} stands for part of a name, a
 * question mark for one character, and {@code **} for any number of folders. Back slashes in paths
 * are taken for slashes.
 */
public final class FilePattern {

  private final Pattern pattern;

  private FilePattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Returns a pattern; any text is one. */
  public static FilePattern of(String text) {
    StringBuilder regex = new StringBuilder("(?:.*/)?");
    String slashed = text.replace('\\', '/');
    int at = 0;
    while (at < slashed.length()) {
      if (slashed.startsWith("**/", at)) {
        regex.append("(?:.*/)?");
        at += 3;
      } else if (slashed.startsWith("**", at)) {
        regex.append(".*");
        at += 2;
      } else {
        char c = slashed.charAt(at++);
        switch (c) {
          case '*' -> regex.append("[^/]*");
          case '?' -> regex.append("[^/]");
          default -> regex.append(Pattern.quote(String.valueOf(c)));
        }
      }
    }
    return new FilePattern(Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  /** Returns whether a path is one of those meant. */
  public boolean fits(String path) {
    return pattern.matcher(path.replace('\\', '/')).matches();
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
