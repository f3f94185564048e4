package dev.gatun.rpc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.DecodeException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextsTest {
  @Test
  void isWrittenSo() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("k", "v");
    texts.put("é\"\\", "\n\u0001/😀");
    assertEquals("{}", JsonTexts.write(Map.of()));
    assertEquals(
        "{\"k\":\"v\",\"é\\\"\\\\\":\"\\u000a\\u0001/\\ud83d\\ude00\"}", JsonTexts.write(texts));
  }

  @Test
  void whatPeersWriteIsRead() {
    assertEquals(Map.of(), JsonTexts.read(" { } "));
    assertEquals(
        Map.of("a", "1", "b", "\"\\/\b\f\n\r\té"),
        JsonTexts.read(
            "{ \"a\" : \"1\" ,\n\"b\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9\",\"a\":\"1\"}\t"));
  }

  @Property(tries = 500)
  void isReadAsItWasWritten(@ForAll @Size(max = 10) Map<String, String> texts) {
    String json = JsonTexts.write(texts);
    assertEquals(texts, JsonTexts.read(json));
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertEquals(json, new String(bytes, StandardCharsets.UTF_8));
  }

  /** The bar stands before the char that is wrong. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "|",
        "|[]",
        "{|",
        "{|1:\"\"}",
        "{\"a|",
        "{\"a\"|}",
        "{\"a\":|1}",
        "{\"a\":|null}",
        "{\"a\":\"\"|",
        "{\"a\":\"\",|}",
        "{\"a\":\"|\n\"}",
        "{\"a\":\"\\|x\"}",
        "{\"a\":\"\\u00|gg\"}",
        "{}|{}",
      })
  void whatIsNoObjectOfTextsIsNamedWithItsOffset(String json) {
    DecodeException e =
        assertThrows(DecodeException.class, () -> JsonTexts.read(json.replace("|", "")));
    assertEquals(json.indexOf('|'), e.offset());
    boolean atTheEnd = json.endsWith("|");
    assertEquals(atTheEnd ? Kind.TRUNCATED : Kind.WRONG_TYPE, e.kind());
    assertEquals(List.of(), List.of(e.getStackTrace()));
  }
}
