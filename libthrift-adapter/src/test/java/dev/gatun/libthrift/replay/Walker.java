package dev.gatun.libthrift.replay;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TType;

/** Reads whatever the wire says, without a schema, and notes every value. */
final class Walker {
  /** Deeper than any limit under test, less deep than the stack. */
  private static final int MAX_DEPTH = 400;

  private static final int MAX_VALUES = 200_000;

  /** Before 0.24 it goes as deep as the message does, and does not know uuid. */
  private static final boolean TPROTOCOLUTIL_COUNTS =
      System.getProperty("gatun.test.classpath.libthrift", "0.25.0").compareTo("0.24.0") >= 0;

  private final TProtocol protocol;
  private final SplittableRandom choices;
  private final List<Object> values;

  Walker(TProtocol protocol, long seed, List<Object> values) {
    this.protocol = protocol;
    this.choices = new SplittableRandom(seed);
    this.values = values;
  }

  void message() throws TException {
    TMessage message = protocol.readMessageBegin();
    note(message.name);
    note(message.type);
    note(message.seqid);
    struct(0);
    protocol.readMessageEnd();
  }

  void struct(int depth) throws TException {
    protocol.readStructBegin();
    while (true) {
      TField field = protocol.readFieldBegin();
      note(field.type);
      if (field.type == TType.STOP) {
        break;
      }
      note(field.id);
      value(field.type, depth + 1);
      protocol.readFieldEnd();
    }
    protocol.readStructEnd();
  }

  private void value(byte type, int depth) throws TException {
    if (depth > MAX_DEPTH || values.size() > MAX_VALUES) {
      throw new IllegalStateException("enough");
    }
    switch (choices.nextInt(12)) {
      case 0 -> {
        protocol.skip(type);
        note("skipped");
      }
      case 1 -> {
        if (TPROTOCOLUTIL_COUNTS) {
          TProtocolUtil.skip(protocol, type);
        } else {
          protocol.skip(type);
        }
        note("skipped by TProtocolUtil");
      }
      default -> read(type, depth);
    }
  }

  private void read(byte type, int depth) throws TException {
    switch (type) {
      case TType.BOOL -> note(protocol.readBool());
      case TType.BYTE -> note(protocol.readByte());
      case TType.I16 -> note(protocol.readI16());
      case TType.I32 -> note(protocol.readI32());
      case TType.I64 -> note(protocol.readI64());
      case TType.DOUBLE -> note(Double.doubleToRawLongBits(protocol.readDouble()));
      case TType.UUID -> note(protocol.readUuid());
      case TType.STRING -> {
        if (choices.nextBoolean()) {
          note(protocol.readString());
        } else {
          note(hex(protocol.readBinary()));
        }
      }
      case TType.STRUCT -> struct(depth);
      case TType.LIST -> {
        TList list = protocol.readListBegin();
        elements(list.elemType, list.size, depth);
        protocol.readListEnd();
      }
      case TType.SET -> {
        TSet set = protocol.readSetBegin();
        elements(set.elemType, set.size, depth);
        protocol.readSetEnd();
      }
      case TType.MAP -> {
        TMap map = protocol.readMapBegin();
        note(map.keyType);
        note(map.valueType);
        note(map.size);
        for (int i = 0; i < map.size; i++) {
          value(map.keyType, depth + 1);
          value(map.valueType, depth + 1);
        }
        protocol.readMapEnd();
      }
      default -> throw new IllegalStateException("no such type: " + type);
    }
  }

  private void elements(byte type, int size, int depth) throws TException {
    note(type);
    note(size);
    for (int i = 0; i < size; i++) {
      value(type, depth + 1);
    }
  }

  private void note(Object value) {
    values.add(value);
  }

  private static String hex(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return HexFormat.of().formatHex(copy);
  }
}
