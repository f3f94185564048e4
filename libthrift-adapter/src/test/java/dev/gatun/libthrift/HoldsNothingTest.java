package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import dev.gatun.libthrift.idl.Scalars;
import dev.gatun.libthrift.peer.Wire;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TMemoryBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody closes a TProtocol: whatever it was doing, it leaves nothing but garbage behind. */
class HoldsNothingTest {
  @ParameterizedTest
  @EnumSource
  void protocolsThatAreAbandonedHaveReservedNoMemoryOffTheHeap(Wire wire) throws Exception {
    Scalars scalars = new Scalars().setAString("x".repeat(100_000)).setABinary(new byte[100_000]);
    byte[] bytes = Factories.serialize(Factories.ours(wire), scalars);
    // Connections of servers in other tests may still be giving back what they had.
    long capacity = BufferPool.shared().getTotalCapacity();
    long leases = BufferPool.shared().getCount();
    for (int i = 0; i < 100; i++) {
      TMemoryBuffer buffer = new TMemoryBuffer(bytes.length);
      buffer.write(bytes);
      TProtocol protocol = Factories.ours(wire).getProtocol(buffer);
      protocol.readStructBegin();
      protocol.readFieldBegin();
      protocol.writeStructBegin(new TStruct("abandoned"));
      protocol.writeFieldBegin(new TField("field", TType.STRING, (short) 1));
      protocol.writeString("y".repeat(10_000));
    }
    assertEquals(capacity, BufferPool.shared().getTotalCapacity());
    assertTrue(BufferPool.shared().getCount() <= leases);
  }
}
