package dev.gatun.bench.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads JSON into maps, lists, strings, doubles and {@link Null#NULL}. */
public final class JsonText {
  /** JSON's null. */
  enum Null {
    NULL;

    @Override
    public String toString() {
      return "null";
    }
  }

  private JsonText() {}

  /** The field {@code name} of an object, which must be there. */
  public static Object field(Object object, String name) {
    return Objects.requireNonNull(((Map<?, ?>) object).get(name), name);
  }

  /** The number {@code name} of an object. */
  public static double number(Object object, String name) {
    return (Double) field(object, name);
  }

  @SuppressWarnings("unchecked") // an object's names are strings
  public static Map<String, Object> object(String text) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      return (Map<String, Object>) value(parser);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          object.put(name, value(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        yield array;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_NULL -> Null.NULL;
      default -> parser.getDoubleValue();
    };
  }
}
