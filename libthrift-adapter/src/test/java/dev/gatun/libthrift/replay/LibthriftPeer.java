package dev.gatun.libthrift.replay;

import dev.gatun.libthrift.peer.Carrier;
import dev.gatun.libthrift.peer.Outcome;
import dev.gatun.libthrift.peer.Peer;
import dev.gatun.libthrift.peer.Reading;
import dev.gatun.libthrift.peer.Settings;
import dev.gatun.libthrift.peer.Wire;
import dev.gatun.libthrift.peer.Writing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.thrift.TBase;
import org.apache.thrift.TDeserializer;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolException;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TTransportException;

/** Drives the protocols of a factory over the libthrift that its class loader sees. */
abstract class LibthriftPeer implements Peer {
  /** Returns the factory of the protocols under test. */
  abstract TProtocolFactory factory(Wire wire, Settings settings);

  @Override
  public final Outcome read(
      Wire wire, Carrier carrier, Settings settings, Reading reading, byte[] bytes) {
    if (reading.kind() == Reading.Kind.DESERIALIZER) {
      return deserialize(wire, settings, reading.type(), bytes);
    }
    Source source;
    try {
      source = Source.open(carrier, settings, bytes);
    } catch (TTransportException e) {
      return failed(List.of("at opening"), e, 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    try (source) {
      List<Object> values = new ArrayList<>();
      TProtocol protocol = factory(wire, settings).getProtocol(source.transport());
      try {
        read(protocol, reading, values);
        return new Outcome(values, "", -1, source.consumed());
      } catch (TException | RuntimeException | OutOfMemoryError e) {
        return failed(values, e, source.consumed());
      }
    }
  }

  @Override
  public final Outcome write(Wire wire, Carrier carrier, Settings settings, Writing writing) {
    try {
      if (writing.kind() == Writing.Kind.SERIALIZER) {
        TSerializer serializer = new TSerializer(factory(wire, settings));
        return Outcome.written(serializer.serialize(struct(writing)));
      }
      Sink sink = Sink.open(carrier, settings);
      TProtocol protocol = factory(wire, settings).getProtocol(sink.transport());
      switch (writing.kind()) {
        case SCRIPT -> new Script(protocol, writing.seed()).run();
        case MESSAGE -> new Script(protocol, writing.seed()).message();
        case STRUCT, SERIALIZER -> struct(writing).write(protocol);
      }
      return Outcome.written(sink.arrived().get());
    } catch (TException e) {
      return failed(List.of(), e, 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void read(TProtocol protocol, Reading reading, List<Object> values)
      throws TException {
    switch (reading.kind()) {
      case WALK -> new Walker(protocol, reading.seed(), values).struct(0);
      case MESSAGE -> new Walker(protocol, reading.seed(), values).message();
      case SKIP -> protocol.skip(TType.STRUCT);
      case UTIL_SKIP -> TProtocolUtil.skip(protocol, TType.STRUCT);
      case STRUCT, DESERIALIZER -> {
        TBase<?, ?> struct = RandomStructs.instance(reading.type());
        struct.read(protocol);
        values.add(canonical(struct));
      }
    }
  }

  private Outcome deserialize(Wire wire, Settings settings, String type, byte[] bytes) {
    try {
      TBase<?, ?> struct = RandomStructs.instance(type);
      new TDeserializer(factory(wire, settings)).deserialize(struct, bytes);
      return new Outcome(List.of(canonical(struct)), "", -1, -1);
    } catch (TException | RuntimeException e) {
      return failed(List.of(), e, -1);
    }
  }

  private static TBase<?, ?> struct(Writing writing) {
    return new RandomStructs(new SplittableRandom(writing.seed())).next(writing.type());
  }

  /** The bytes that libthrift's own Binary protocol writes: equal for equal values. */
  private static String canonical(TBase<?, ?> struct) throws TException {
    return HexFormat.of()
        .formatHex(new TSerializer(new TBinaryProtocol.Factory()).serialize(struct));
  }

  private static Outcome failed(List<Object> values, Throwable failure, int consumed) {
    int type =
        switch (failure) {
          case TProtocolException e -> e.getType();
          case TTransportException e -> e.getType();
          default -> -1;
        };
    return new Outcome(values, failure.getClass().getName(), type, consumed);
  }
}
