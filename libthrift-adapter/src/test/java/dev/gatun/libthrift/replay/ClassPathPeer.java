package dev.gatun.libthrift.replay;

import dev.gatun.libthrift.peer.Settings;
import dev.gatun.libthrift.peer.Wire;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TProtocolFactory;

/** The protocols of the libthrift on the class path. */
public final class ClassPathPeer extends LibthriftPeer {
  @Override
  TProtocolFactory factory(Wire wire, Settings settings) {
    return switch (wire) {
      case BINARY ->
          new TBinaryProtocol.Factory(
              settings.strictRead(),
              settings.strictWrite(),
              settings.stringLimit(),
              settings.containerLimit());
      case COMPACT ->
          new TCompactProtocol.Factory(settings.stringLimit(), settings.containerLimit());
    };
  }
}
