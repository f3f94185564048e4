package dev.gatun.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a page shows: code blocks below a comment {@code file: PATH}. */
final class MarkedFiles {
  private static final Pattern FILE =
      Pattern.compile("<!-- file: (\\S+) -->\n```\\w*\n(.*?\n)```\n", Pattern.DOTALL);

  private MarkedFiles() {}

  /** Writes them below a folder, and returns their texts by path. */
  static Map<String, String> write(Path page, Path folder) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher matcher = FILE.matcher(Files.readString(page));
    while (matcher.find()) {
      Path file = folder.resolve(matcher.group(1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, matcher.group(2));
      files.put(matcher.group(1), matcher.group(2));
    }
    return files;
  }
}
