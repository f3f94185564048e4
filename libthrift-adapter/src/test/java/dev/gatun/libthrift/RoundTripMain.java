package dev.gatun.libthrift;

import dev.gatun.libthrift.idl.Everything;
import dev.gatun.libthrift.idl.Lists;
import dev.gatun.libthrift.idl.Scalars;
import dev.gatun.libthrift.peer.Wire;
import java.util.Arrays;
import java.util.List;

/** An application that has changed its factories: it serialises, deserialises and compares. */
public final class RoundTripMain {
  static final String DONE = "round trips done";

  private RoundTripMain() {}

  public static void main(String[] args) throws Exception {
    Everything everything =
        new Everything()
            .setScalars(new Scalars().setAString("grüße").setABinary(new byte[100]))
            .setLists(new Lists().setInts(List.of(1, -2, 3)));
    for (Wire wire : Wire.values()) {
      byte[] bytes = Factories.serialize(Factories.ours(wire), everything);
      Everything read = Factories.deserialize(Factories.ours(wire), new Everything(), bytes);
      if (!everything.equals(read)
          || !Arrays.equals(bytes, Factories.serialize(Factories.libthrifts(wire), everything))) {
        throw new IllegalStateException(wire + " differs");
      }
    }
    System.out.println(DONE);
  }
}
