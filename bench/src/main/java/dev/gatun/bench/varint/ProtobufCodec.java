package dev.gatun.bench.varint;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** protobuf-java's streams over arrays, a number a call: what its packed fields do. */
final class ProtobufCodec extends ListCodec {
  private final byte[] target;

  ProtobufCodec(VarintData data) {
    super(data);
    target = new byte[10 * data.count];
  }

  @Override
  int decode(int list) {
    int from = data.starts[list];
    CodedInputStream in =
        CodedInputStream.newInstance(data.bytes, from, data.starts[list + 1] - from);
    try {
      for (int i = 0; i < data.count; i++) {
        if (data.wide) {
          longs[i] = in.readUInt64();
        } else {
          ints[i] = in.readUInt32();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return from + in.getTotalBytesRead();
  }

  @Override
  int encode(int list) {
    CodedOutputStream out = CodedOutputStream.newInstance(target);
    int from = list * data.count;
    try {
      for (int i = from; i < from + data.count; i++) {
        if (data.wide) {
          out.writeUInt64NoTag(data.longs[i]);
        } else {
          out.writeUInt32NoTag(data.ints[i]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.getTotalBytesWritten();
  }
}
