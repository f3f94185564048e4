package dev.gatun.rpc.internal;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON object whose values are all texts: how a business error's extra travels.
 *
 * <p>Source of the format: RFC 8259.
 */
public final class JsonTexts {
  private static final String SHORT_ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private final String json;
  private int at;

  private JsonTexts(String json) {
    this.json = json;
  }

  /** Writes keys and values, in their order. */
  public static String write(Map<String, String> texts) {
    StringBuilder out = new StringBuilder("{");
    texts.forEach(
        (key, value) -> {
          if (out.length() > 1) {
            out.append(',');
          }
          append(out, key);
          out.append(':');
          append(out, value);
        });
    return out.append('}').toString();
  }

  /**
   * Reads keys and values. Of a key that comes twice the last value counts.
   *
   * @throws DecodeException when this is no such object; the offset is the index of the char
   */
  public static Map<String, String> read(String json) {
    return new JsonTexts(json).object();
  }

  private static void append(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private Map<String, String> object() {
    Map<String, String> texts = new LinkedHashMap<>();
    expect('{');
    if (!skipTo('}')) {
      do {
        String key = text();
        expect(':');
        texts.put(key, text());
      } while (skipTo(','));
      expect('}');
    }
    space();
    if (at < json.length()) {
      throw unexpected();
    }
    return texts;
  }

  private String text() {
    expect('"');
    StringBuilder text = new StringBuilder();
    while (true) {
      char c = next();
      if (c == '"') {
        return text.toString();
      }
      if (c < ' ') {
        at--;
        throw unexpected();
      }
      text.append(c == '\\' ? escaped() : c);
    }
  }

  private char escaped() {
    char c = next();
    if (c == 'u') {
      int unit = 0;
      for (int i = 0; i < 4; i++) {
        int digit = Character.digit(next(), 16);
        if (digit < 0) {
          at--;
          throw unexpected();
        }
        unit = unit << 4 | digit;
      }
      return (char) unit;
    }
    int index = SHORT_ESCAPES.indexOf(c);
    if (index < 0) {
      at--;
      throw unexpected();
    }
    return ESCAPED.charAt(index);
  }

  private void expect(char c) {
    if (!skipTo(c)) {
      throw unexpected();
    }
  }

  /** Takes a char if it comes next, behind any space. */
  private boolean skipTo(char c) {
    space();
    if (at < json.length() && json.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void space() {
    while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
  }

  private char next() {
    if (at == json.length()) {
      throw unexpected();
    }
    return json.charAt(at++);
  }

  private DecodeException unexpected() {
    return new DecodeException(
        at == json.length() ? Kind.TRUNCATED : Kind.WRONG_TYPE,
        at,
        "no JSON object whose values are all texts");
  }
}
