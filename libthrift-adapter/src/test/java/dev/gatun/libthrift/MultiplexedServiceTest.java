package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatun.libthrift.idl.service.TestService;
import dev.gatun.libthrift.peer.Wire;
import org.apache.thrift.TException;
import org.apache.thrift.TMultiplexedProcessor;
import org.apache.thrift.protocol.TMultiplexedProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TMemoryBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several services on one connection: TMultiplexedProtocol and its StoredMessageProtocol. */
class MultiplexedServiceTest {
  @ParameterizedTest
  @EnumSource
  void callsReachTheServiceTheyName(Wire wire) throws Exception {
    assertEquals("one", echo(wire, "first", "one"));
    assertEquals("two", echo(wire, "second", "two"));
  }

  @ParameterizedTest
  @EnumSource
  void aCallWithoutAServiceReachesTheDefault(Wire wire) throws Exception {
    TMemoryBuffer request = new TMemoryBuffer(256);
    TMemoryBuffer response = new TMemoryBuffer(256);
    new TestService.Client(Factories.ours(wire).getProtocol(request)).send_echoString("plain");
    processor().process(protocol(wire, request), protocol(wire, response));
    assertEquals("plain", reply(wire, response));
  }

  private static String echo(Wire wire, String service, String text) throws TException {
    TMemoryBuffer request = new TMemoryBuffer(256);
    TMemoryBuffer response = new TMemoryBuffer(256);
    new TestService.Client(new TMultiplexedProtocol(protocol(wire, request), service))
        .send_echoString(text);
    processor().process(protocol(wire, request), protocol(wire, response));
    return reply(wire, response);
  }

  private static String reply(Wire wire, TMemoryBuffer response) throws TException {
    return new Receiving(protocol(wire, response)).recv_echoString();
  }

  private static TMultiplexedProcessor processor() {
    TMultiplexedProcessor processor = new TMultiplexedProcessor();
    processor.registerProcessor("first", new TestService.Processor<>(new TestHandler()));
    processor.registerProcessor("second", new TestService.Processor<>(new TestHandler()));
    processor.registerDefault(new TestService.Processor<>(new TestHandler()));
    return processor;
  }

  private static TProtocol protocol(Wire wire, TMemoryBuffer buffer) {
    return Factories.ours(wire).getProtocol(buffer);
  }

  /** A client that has sent one call. */
  private static final class Receiving extends TestService.Client {
    Receiving(TProtocol protocol) {
      super(protocol);
      seqid_ = 1;
    }
  }
}
