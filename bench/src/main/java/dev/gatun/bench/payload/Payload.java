package dev.gatun.bench.payload;

import java.util.List;
import java.util.function.Supplier;
import org.apache.thrift.TBase;

/** Messages that one operation encodes or decodes, all of one generated class. */
public interface Payload {
  /** The name of the case, such as {@code media-content}. */
  String name();

  /** What the messages hold and where their shape comes from, in one line. */
  String about();

  /** New, equal messages at every call. */
  List<TBase<?, ?>> messages();

  /** Makes the empty message that is decoded into. */
  Supplier<TBase<?, ?>> empty();
}
