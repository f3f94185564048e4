package dev.gatun.libthrift;

import dev.gatun.libthrift.idl.Everything;
import dev.gatun.libthrift.idl.Lists;
import dev.gatun.libthrift.idl.Maps;
import dev.gatun.libthrift.idl.Sets;
import dev.gatun.libthrift.idl.Tree;
import dev.gatun.libthrift.idl.Wide;
import dev.gatun.libthrift.idl.uuids.IdentifiedContainers;
import dev.gatun.libthrift.peer.Carrier;
import dev.gatun.libthrift.peer.Reading;
import dev.gatun.libthrift.peer.Settings;
import dev.gatun.libthrift.peer.Wire;
import java.util.Arrays;
import java.util.List;

/**
 * What the fuzzer decides: the first byte chooses the transport, the second how to read, the third
 * the limits; the rest is the message.
 */
final class FuzzInput {
  private static final int HEADER = 3;

  private static final List<Carrier> CARRIERS =
      Arrays.stream(Carrier.values()).filter(carrier -> !carrier.isRemote()).toList();

  private static final List<Reading> READINGS =
      List.of(
          Reading.struct(Everything.class),
          Reading.walk(1),
          Reading.message(2),
          Reading.skip(),
          Reading.utilSkip(),
          Reading.struct(Lists.class),
          Reading.struct(Sets.class),
          Reading.struct(Maps.class),
          Reading.struct(Tree.class),
          Reading.struct(Wide.class),
          Reading.struct(IdentifiedContainers.class));

  private static final List<Settings> SETTINGS =
      List.of(
          Settings.DEFAULT,
          Settings.DEFAULT.withLengthLimits(20, 5),
          Settings.DEFAULT.withMaxMessageSize(50),
          Settings.DEFAULT.withRecursionLimit(4),
          Settings.DEFAULT.withStrict(true, true));

  private FuzzInput() {}

  static void compare(Wire wire, byte[] data) {
    if (data.length < HEADER) {
      return;
    }
    Comparison.reads(
        wire,
        chosen(CARRIERS, data[0]),
        chosen(SETTINGS, data[2]),
        chosen(READINGS, data[1]),
        Arrays.copyOfRange(data, HEADER, data.length));
  }

  private static <T> T chosen(List<T> list, byte by) {
    return list.get((by & 0xff) % list.size());
  }
}
