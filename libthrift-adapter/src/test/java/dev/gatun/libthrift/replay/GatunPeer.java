package dev.gatun.libthrift.replay;

import dev.gatun.libthrift.peer.Settings;
import dev.gatun.libthrift.peer.Wire;
import org.apache.thrift.protocol.TProtocolFactory;

/** The protocols under test. */
public final class GatunPeer extends LibthriftPeer {
  @Override
  TProtocolFactory factory(Wire wire, Settings settings) {
    return switch (wire) {
      case BINARY ->
          new org.apache.thrift.protocol.TBinaryProtocol.Factory(
              settings.strictRead(),
              settings.strictWrite(),
              settings.stringLimit(),
              settings.containerLimit());
      case COMPACT ->
          new org.apache.thrift.protocol.TCompactProtocol.Factory(
              settings.stringLimit(), settings.containerLimit());
    };
  }
}
