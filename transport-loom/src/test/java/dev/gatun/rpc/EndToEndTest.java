package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.EncodeException;
import dev.gatun.codec.Limits;
import dev.gatun.thrift.binary.BinaryReader;
import dev.gatun.thrift.binary.BinaryStruct;
import dev.gatun.thrift.binary.BinaryWriter;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our client and our server. */
@Timeout(Waiting.SECONDS)
class EndToEndTest {
  private final BufferPool pool = new BufferPool("end to end", 64 << 20);
  private final Echo echo = new Echo();
  private final Server server;

  EndToEndTest() throws IOException {
    server = server(echo);
  }

  @AfterEach
  void nothingIsLeft() {
    server.close();
    assertEquals(0, server.openConnections());
    assertEquals(0, server.openCalls());
    assertEquals(0, pool.getCount());
  }

  static Stream<Arguments> everyWireFormat() {
    return Stream.of(Framing.values())
        .flatMap(
            framing ->
                Stream.of(Protocol.values()).map(protocol -> Arguments.of(framing, protocol)));
  }

  @ParameterizedTest
  @MethodSource("everyWireFormat")
  void aCallGetsItsReply(Framing framing, Protocol protocol) {
    try (Client client = clientOf(server).framing(framing).protocol(protocol).build()) {
      for (String text : List.of("", "hello", "€", "x".repeat(100_000), "again")) {
        assertEquals(text, echo(client, text));
      }
    }
    assertEquals(5, echo.calls.get());
  }

  @ParameterizedTest
  @MethodSource("everyWireFormat")
  void aProxyForwardsBytesWithoutASchema(Framing framing, Protocol protocol) throws IOException {
    try (Client upstream = clientOf(server).framing(Framing.FRAMED).build();
        Server proxy = server(upstream);
        Client client = clientOf(proxy).framing(framing).protocol(protocol).build()) {
      assertEquals("through", echo(client, "through"));
      assertEquals("x".repeat(300_000), echo(client, "x".repeat(300_000)));
      ApplicationException e =
          assertThrows(ApplicationException.class, () -> call(client, "nosuch", "").close());
      assertEquals(ApplicationException.UNKNOWN_METHOD, e.kind());
    }
  }

  @Test
  void metadataGoesThereAndBack() {
    try (Client client = clientOf(server).build()) {
      Metadata metadata = Metadata.NONE.withPersistent("user", "é").withTransient("hop", "1");
      Request request = Request.call("Echo", "echo", Text.arguments("m")).withMetadata(metadata);
      try (Response response = client.call(request)) {
        assertEquals(metadata, response.metadata());
        assertEquals("é", response.metadata().persistent("user"));
      }
    }
  }

  @Test
  void theHandlerKnowsServiceMethodAndDeadline() throws IOException {
    List<Request> seen = new ArrayList<>();
    Service service =
        request -> {
          seen.add(request);
          return Response.of(Text.result());
        };
    try (Server other = server(service);
        Client client = clientOf(other).build()) {
      client.call(Request.call("Store", "get", Text.arguments("k"))).close();
    }
    Request request = seen.getFirst();
    assertEquals("Store", request.service());
    assertEquals("get", request.method());
    assertFalse(request.oneway());
    assertNotNull(request.deadline());
    assertThrows(IllegalStateException.class, () -> request.payload().read(Text.arguments()));
  }

  @ParameterizedTest
  @MethodSource("everyWireFormat")
  void servicesAreToldApart(Framing framing, Protocol protocol) throws IOException {
    Service one = request -> Response.of(Text.result("one"));
    Service two = request -> Response.of(Text.result("two"));
    try (Server both = builder().service("One", one).service("Two", two).start(Waiting.anyPort());
        Client client =
            clientOf(both).framing(framing).protocol(protocol).serviceInName().build()) {
      assertEquals("one", result(client.call(Request.call("One", "m", Text.arguments()))));
      assertEquals("two", result(client.call(Request.call("Two", "m", Text.arguments()))));
      Response none = client.call(Request.call("Three", "m", Text.arguments()));
      ApplicationException e = assertThrows(ApplicationException.class, () -> result(none));
      assertEquals(ApplicationException.UNKNOWN_SERVICE, e.kind());
    }
  }

  @Test
  void aOnewayCallIsMadeAndNotAnswered() throws InterruptedException {
    try (Client client = clientOf(server).maxConnections(1).build()) {
      client.call(Request.oneway("", "echo", Text.arguments("gone"))).close();
      assertEquals("after", echo(client, "after"));
    }
    assertEquals(2, echo.calls.get());
  }

  @ParameterizedTest
  @MethodSource("everyWireFormat")
  void aHandlerThatFailsEndsItsCallAlone(Framing framing, Protocol protocol) {
    try (Client client =
        clientOf(server).framing(framing).protocol(protocol).maxConnections(1).build()) {
      for (String method : List.of("fail", "overflow")) {
        ApplicationException e =
            assertThrows(ApplicationException.class, () -> call(client, method, "").close());
        assertEquals(ApplicationException.INTERNAL_ERROR, e.kind());
        assertEquals("still here", echo(client, "still here"));
      }
      assertEquals("kept", result(call(client, "interrupt", "kept")));
      assertEquals("still here", echo(client, "still here"));
    }
    assertEquals(0, server.openCalls());
  }

  @Test
  void aResultThatCannotBeWrittenEndsItsCallAlone() throws IOException {
    Service tooMuch = request -> Response.of(Text.result("x".repeat(2000)));
    try (Server small =
            builder()
                .limits(Limits.DEFAULT.withMessageBytes(1000))
                .service(tooMuch)
                .start(Waiting.anyPort());
        Client client = clientOf(small).build()) {
      ApplicationException e =
          assertThrows(ApplicationException.class, () -> echo(client, "small"));
      assertEquals(ApplicationException.INTERNAL_ERROR, e.kind());
    }
  }

  @Test
  void aRequestOverTheLimitIsNotSent() {
    try (Client client = clientOf(server).limits(Limits.DEFAULT.withMessageBytes(1000)).build()) {
      assertThrows(EncodeException.class, () -> echo(client, "x".repeat(2000)));
      assertEquals("less", echo(client, "less"));
    }
    assertEquals(1, echo.calls.get());
  }

  @Test
  void aStructWithoutTheProtocolIsAnErrorOfItsOwn() {
    try (Client client = clientOf(server).protocol(Protocol.COMPACT).build()) {
      ApplicationException e =
          assertThrows(
              ApplicationException.class,
              () -> client.call(Request.call("", "echo", new BinaryOnly())).close());
      assertEquals(ApplicationException.INVALID_PROTOCOL, e.kind());
    }
    assertEquals(0, echo.calls.get());
  }

  @Test
  void aUnixDomainSocketIsAsGood(@TempDir Path folder) throws IOException {
    Path socket = folder.resolve("s");
    try (Server unix = builder().service(echo).start(UnixDomainSocketAddress.of(socket));
        Client client = clientOf(unix).build()) {
      assertEquals("local", echo(client, "local"));
    }
    assertFalse(Files.exists(socket));
  }

  @Test
  void manyCallersAtOnceEachGetTheirOwnReply() throws Exception {
    try (Client client = clientOf(server).maxConnections(8).build();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        String text = "caller " + i + " ".repeat(i * 100);
        done.add(
            callers.submit(
                () -> {
                  for (int call = 0; call < 50; call++) {
                    assertEquals(text + call, echo(client, text + call));
                  }
                }));
      }
      for (Future<?> future : done) {
        future.get();
      }
      assertTrue(server.openConnections() <= 8);
    }
    assertEquals(50 * 50, echo.calls.get());
  }

  @Test
  void aPayloadIsReadWithoutAWireToo() {
    assertEquals("here", result(echo.call(Request.call("", "echo", Text.arguments("here")))));
  }

  private Server.Builder builder() {
    return Waiting.server(pool);
  }

  private Server server(Service service) throws IOException {
    return builder().service(service).start(Waiting.anyPort());
  }

  private Client.Builder clientOf(Server of) {
    return Waiting.client(of.address(), pool);
  }

  private static Response call(Client client, String method, String text) {
    Response response = client.call(Request.call("", method, Text.arguments(text)));
    if (response.isException()) {
      result(response);
    }
    return response;
  }

  private static String echo(Client client, String text) {
    return result(call(client, "echo", text));
  }

  private static String result(Response received) {
    try (Response response = received) {
      return response.read(Text.result()).text;
    }
  }

  /** A struct that was compiled for Binary alone. */
  private static final class BinaryOnly implements BinaryStruct {
    @Override
    public void writeTo(BinaryWriter writer) {
      writer.structEnd(writer.structBegin());
    }

    @Override
    public void readFrom(BinaryReader reader) {
      reader.structEnd(reader.structBegin());
    }
  }
}
