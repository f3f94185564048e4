package dev.gatun.bench.payload;

import dev.gatun.bench.idl.fields.Fields500;
import dev.gatun.bench.idl.fields.Fields64;
import dev.gatun.bench.idl.fields.Fields8;
import java.util.List;
import java.util.function.Supplier;
import org.apache.thrift.TBase;

/**
 * One struct of many mixed fields, all of them set to random values: short texts and lists of up to
 * five elements among numbers.
 *
 * @param fields how many: 8, 64 or 500
 */
record FieldsPayload(int fields) implements Payload {
  @Override
  public String name() {
    return "struct-" + fields;
  }

  @Override
  public String about() {
    String about = "one struct of " + fields + " mixed fields: numbers, short texts, small lists";
    return fields < 500 ? about : about + "; libthrift's methods are too long for the JIT";
  }

  @Override
  public List<TBase<?, ?>> messages() {
    return List.of(new RandomStructs(Seeds.random()).filled(empty().get()));
  }

  @Override
  public Supplier<TBase<?, ?>> empty() {
    return switch (fields) {
      case 8 -> Fields8::new;
      case 64 -> Fields64::new;
      case 500 -> Fields500::new;
      default -> throw new IllegalArgumentException("no struct has " + fields + " fields");
    };
  }
}
