package dev.gatun.it;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;

/**
 * Messages of protobuf-java with their text decoded: it keeps the bytes of text that it need not
 * check, where our strings have replacement characters from the start.
 */
final class OfficialText {
  private OfficialText() {}

  /** Returns the message with replacement characters for what is not UTF-8. */
  static Message decoded(Message message) {
    Message.Builder builder = message.toBuilder();
    for (Map.Entry<FieldDescriptor, Object> entry : message.getAllFields().entrySet()) {
      FieldDescriptor field = entry.getKey();
      if (field.isRepeated()) {
        List<?> values = (List<?>) entry.getValue();
        for (int i = 0; i < values.size(); i++) {
          builder.setRepeatedField(field, i, decoded(values.get(i)));
        }
      } else {
        builder.setField(field, decoded(entry.getValue()));
      }
    }
    return builder.buildPartial();
  }

  private static Object decoded(Object value) {
    return value instanceof Message message ? decoded(message) : value;
  }
}
