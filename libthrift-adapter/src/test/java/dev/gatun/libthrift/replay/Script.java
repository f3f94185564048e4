package dev.gatun.libthrift.replay;

import java.util.SplittableRandom;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;

/** Random calls of a writer, without a schema. */
final class Script {
  private static final int MAX_DEPTH = 5;
  private static final byte[] TYPES = {
    TType.BOOL,
    TType.BYTE,
    TType.I16,
    TType.I32,
    TType.I64,
    TType.DOUBLE,
    TType.STRING,
    TType.UUID,
    TType.STRUCT,
    TType.MAP,
    TType.SET,
    TType.LIST
  };
  private static final byte[] MESSAGE_TYPES = {
    TMessageType.CALL, TMessageType.REPLY, TMessageType.EXCEPTION, TMessageType.ONEWAY
  };

  private final TProtocol protocol;
  private final RandomValues random;

  Script(TProtocol protocol, long seed) {
    this.protocol = protocol;
    this.random = new RandomValues(new SplittableRandom(seed));
  }

  void run() throws TException {
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      switch (random.nextInt(3)) {
        case 0 -> message();
        case 1 -> struct(0);
        // Outside any struct, as hand-written code does.
        default -> value(type(0), 0);
      }
    }
  }

  void message() throws TException {
    byte type = MESSAGE_TYPES[random.nextInt(MESSAGE_TYPES.length)];
    protocol.writeMessageBegin(new TMessage(random.text(), type, (int) random.integer()));
    struct(0);
    protocol.writeMessageEnd();
  }

  private void struct(int depth) throws TException {
    protocol.writeStructBegin(new TStruct("struct"));
    short id = 0;
    for (int i = random.nextInt(8); i > 0; i--) {
      id = random.chance(80) ? (short) (id + 1 + random.nextInt(17)) : (short) random.integer();
      byte type = type(depth);
      protocol.writeFieldBegin(new TField("field", type, id));
      value(type, depth + 1);
      protocol.writeFieldEnd();
    }
    protocol.writeFieldStop();
    protocol.writeStructEnd();
  }

  private void value(byte type, int depth) throws TException {
    switch (type) {
      case TType.BOOL -> protocol.writeBool(random.nextBoolean());
      case TType.BYTE -> protocol.writeByte((byte) random.integer());
      case TType.I16 -> protocol.writeI16((short) random.integer());
      case TType.I32 -> protocol.writeI32((int) random.integer());
      case TType.I64 -> protocol.writeI64(random.integer());
      case TType.DOUBLE -> protocol.writeDouble(random.chance(5) ? Double.NaN : random.decimal());
      case TType.UUID -> protocol.writeUuid(random.uuid());
      case TType.STRING -> {
        if (random.nextBoolean()) {
          protocol.writeString(random.text());
        } else {
          protocol.writeBinary(random.binary());
        }
      }
      case TType.STRUCT -> struct(depth);
      case TType.LIST -> {
        byte element = type(depth);
        int size = size();
        protocol.writeListBegin(new TList(element, size));
        elements(element, size, depth);
        protocol.writeListEnd();
      }
      case TType.SET -> {
        byte element = type(depth);
        int size = size();
        protocol.writeSetBegin(new TSet(element, size));
        elements(element, size, depth);
        protocol.writeSetEnd();
      }
      case TType.MAP -> {
        byte key = type(depth);
        byte mapped = type(depth);
        int size = size();
        protocol.writeMapBegin(new TMap(key, mapped, size));
        for (int i = 0; i < size; i++) {
          value(key, depth + 1);
          value(mapped, depth + 1);
        }
        protocol.writeMapEnd();
      }
      default -> throw new IllegalStateException("no such type: " + type);
    }
  }

  private void elements(byte type, int size, int depth) throws TException {
    for (int i = 0; i < size; i++) {
      value(type, depth + 1);
    }
  }

  private byte type(int depth) {
    // The four that nest are the last.
    return TYPES[random.nextInt(depth >= MAX_DEPTH ? TYPES.length - 4 : TYPES.length)];
  }

  private int size() {
    return random.chance(15) ? 13 + random.nextInt(4) : random.nextInt(4);
  }
}
