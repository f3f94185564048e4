package dev.gatun.libthrift.replay;

import dev.gatun.libthrift.GatunBinaryProtocol;
import dev.gatun.libthrift.GatunCompactProtocol;
import dev.gatun.libthrift.peer.Settings;
import dev.gatun.libthrift.peer.Wire;
import org.apache.thrift.protocol.TProtocolFactory;

/** The protocols under test. */
public final class GatunPeer extends LibthriftPeer {
  @Override
  TProtocolFactory factory(Wire wire, Settings settings) {
    return switch (wire) {
      case BINARY ->
          new GatunBinaryProtocol.Factory(
              settings.strictRead(),
              settings.strictWrite(),
              settings.stringLimit(),
              settings.containerLimit());
      case COMPACT ->
          new GatunCompactProtocol.Factory(settings.stringLimit(), settings.containerLimit());
    };
  }
}
