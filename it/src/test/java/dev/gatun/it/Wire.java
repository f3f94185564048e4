package dev.gatun.it;

import dev.gatun.testing.thrift.LibthriftValues;
import dev.gatun.testing.thrift.Value;
import dev.gatun.thrift.ThriftType;
import java.util.Arrays;
import org.apache.thrift.TBase;
import org.apache.thrift.TConfiguration;
import org.apache.thrift.TDeserializer;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransport;

/** The two formats, by libthrift and by ours. */
enum Wire {
  BINARY {
    @Override
    TProtocol official(TTransport transport) {
      return new TBinaryProtocol(transport);
    }

    @Override
    Object read(EmittedType type, byte[] bytes) {
      return type.fromBinary(bytes);
    }

    @Override
    byte[] write(Object struct) {
      return EmittedType.toBinary(struct);
    }
  },
  COMPACT {
    @Override
    TProtocol official(TTransport transport) {
      return new TCompactProtocol(transport);
    }

    @Override
    Object read(EmittedType type, byte[] bytes) {
      return type.fromCompact(bytes);
    }

    @Override
    byte[] write(Object struct) {
      return EmittedType.toCompact(struct);
    }
  };

  /** Returns libthrift's side. */
  abstract TProtocol official(TTransport transport);

  /** Reads an emitted struct. */
  abstract Object read(EmittedType type, byte[] bytes);

  /** Writes an emitted struct. */
  abstract byte[] write(Object struct);

  /** Writes a struct of the official compiler. */
  byte[] official(TBase<?, ?> struct) {
    try {
      return new TSerializer(this::official).serialize(struct);
    } catch (TException e) {
      throw new AssertionError(e);
    }
  }

  /** Reads a struct of the official compiler. */
  TBase<?, ?> official(Class<?> type, byte[] bytes) throws TException {
    TBase<?, ?> struct;
    try {
      struct = (TBase<?, ?>) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
    new TDeserializer(this::official).deserialize(struct, bytes);
    return struct;
  }

  /** Writes a value without a schema. */
  byte[] write(Value value) {
    try {
      TMemoryBuffer buffer = new TMemoryBuffer(512);
      LibthriftValues.write(official(buffer), value);
      return Arrays.copyOf(buffer.getArray(), buffer.length());
    } catch (TException e) {
      throw new AssertionError(e);
    }
  }

  /** Reads a struct without a schema. */
  Value.Struct value(byte[] bytes) {
    try {
      TMemoryInputTransport input = new TMemoryInputTransport(new TConfiguration(), bytes);
      return (Value.Struct) LibthriftValues.read(official(input), ThriftType.STRUCT, 0);
    } catch (TException e) {
      throw new AssertionError(e);
    }
  }
}
