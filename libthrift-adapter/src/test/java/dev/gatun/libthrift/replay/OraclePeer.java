package dev.gatun.libthrift.replay;

import dev.gatun.libthrift.peer.Settings;
import dev.gatun.libthrift.peer.Wire;
import org.apache.thrift.protocol.TProtocolFactory;

/** libthrift's own protocols, right where the module's README says that libthrift is wrong. */
public final class OraclePeer extends LibthriftPeer {
  @Override
  TProtocolFactory factory(Wire wire, Settings settings) {
    return transport ->
        switch (wire) {
          case BINARY -> new RightBinaryProtocol(transport, settings);
          case COMPACT -> new RightCompactProtocol(transport, settings);
        };
  }
}
