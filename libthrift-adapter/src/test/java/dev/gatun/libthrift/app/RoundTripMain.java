package dev.gatun.libthrift.app;

import dev.gatun.libthrift.GatunBinaryProtocol;
import dev.gatun.libthrift.GatunCompactProtocol;
import dev.gatun.libthrift.idl.Everything;
import dev.gatun.libthrift.idl.Lists;
import dev.gatun.libthrift.idl.Scalars;
import java.util.Arrays;
import java.util.List;
import org.apache.thrift.TDeserializer;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TProtocolFactory;

/** An application that has changed its factories: it serialises, deserialises and compares. */
public final class RoundTripMain {
  /** What it prints in the end. */
  public static final String DONE = "round trips done";

  private RoundTripMain() {}

  public static void main(String[] args) throws TException {
    roundTrip(new GatunBinaryProtocol.Factory(), new TBinaryProtocol.Factory());
    roundTrip(new GatunCompactProtocol.Factory(), new TCompactProtocol.Factory());
    System.out.println(DONE);
  }

  private static void roundTrip(TProtocolFactory ours, TProtocolFactory libthrifts)
      throws TException {
    Everything everything =
        new Everything()
            .setScalars(new Scalars().setAString("grüße").setABinary(new byte[100]))
            .setLists(new Lists().setInts(List.of(1, -2, 3)));
    byte[] bytes = new TSerializer(ours).serialize(everything);
    Everything read = new Everything();
    new TDeserializer(ours).deserialize(read, bytes);
    if (!everything.equals(read)
        || !Arrays.equals(bytes, new TSerializer(libthrifts).serialize(everything))) {
      throw new IllegalStateException(ours.getClass() + " differs");
    }
  }
}
