package dev.gatun.bench.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.thrift.TBase;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadsTest {
  private static long size(Payload payload, TProtocolFactory factory) throws TException {
    long size = 0;
    for (TBase<?, ?> message : payload.messages()) {
      size += new TSerializer(factory).serialize(message).length;
    }
    return size;
  }

  @ParameterizedTest
  @CsvSource({
    // struct fields, as frugal publishes the size
    "frugal-simple, 583",
    // 17.5 KB
    "frugal-nesting, 17518",
    // 304 KB
    "frugal-nesting2, 303660",
    // field header 3, list header 5, numbers, stop 1
    "list-i64-10000, 80009",
  })
  void hasThePublishedSizeInBinary(String name, long size) throws TException {
    assertEquals(size, size(Payloads.named(name), new TBinaryProtocol.Factory()));
  }

  @Test
  void parquetFootersEncodeToTheSizeOfTheirFiles() throws TException {
    assertEquals(34_212, size(Payloads.named("parquet-footers"), new TCompactProtocol.Factory()));
  }

  @Test
  void parquetFootersAreTen() {
    assertEquals(10, Payloads.named("parquet-footers").messages().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "media-content",
        "frugal-simple",
        "frugal-nesting",
        "frugal-nesting2",
        "list-i64-10000",
        "parquet-footers",
        "struct-8",
        "struct-64",
        "struct-500"
      })
  void makesEqualMessagesAtEveryCall(String name) {
    Payload payload = Payloads.named(name);
    assertEquals(payload.messages(), payload.messages());
    assertEquals(payload.messages().getFirst().getClass(), payload.empty().get().getClass());
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 64, 500})
  void aStructOfFieldsHasThemAllSet(int fields) throws TException {
    byte[] message =
        new TSerializer(new TBinaryProtocol.Factory())
            .serialize(Payloads.named("struct-" + fields).messages().getFirst());
    TProtocol protocol = new TBinaryProtocol(new TMemoryInputTransport(message));
    int found = 0;
    for (TField field = protocol.readFieldBegin();
        field.type != TType.STOP;
        field = protocol.readFieldBegin()) {
      TProtocolUtil.skip(protocol, field.type);
      assertEquals(++found, field.id);
    }
    assertEquals(fields, found);
  }

  @Test
  void trafficHasTwentyTypesAndIsTheSameAtEveryCall() {
    assertEquals(20, Traffic.messages().stream().map(Object::getClass).distinct().count());
    assertEquals(Traffic.messages(), Traffic.messages());
  }

  @Test
  void refusesAnUnknownName() {
    assertThrows(IllegalArgumentException.class, () -> Payloads.named("nothing"));
  }
}
