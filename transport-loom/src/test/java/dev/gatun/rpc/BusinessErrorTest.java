package dev.gatun.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatun.codec.BufferPool;
import dev.gatun.codec.DecodeException;
import dev.gatun.rpc.internal.TtHeader;
import dev.gatun.thrift.MessageType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that are the business's: how they travel, and where they cannot. */
@Timeout(Waiting.SECONDS)
class BusinessErrorTest {
  private static final Map<String, String> EXTRA = Map.of("why", "\"é\"");
  private static final Service REFUSING =
      request -> {
        throw new BusinessException(-7, "no more of those", EXTRA);
      };

  private final BufferPool pool = new BufferPool("business errors", 16 << 20);

  @AfterEach
  void nothingIsLeased() {
    assertEquals(0, pool.getCount());
  }

  @ParameterizedTest
  @EnumSource(names = {"TTHEADER", "TTHEADER_FRAMED"})
  void travelInTheHeader(Framing framing) throws IOException {
    try (Server server = serverOf(REFUSING);
        Client client = clientOf(server).framing(framing).build()) {
      assertRefused(client);
    }
  }

  @Test
  void goThroughAProxy() throws IOException {
    try (Server server = serverOf(REFUSING);
        Client upstream = clientOf(server).build();
        Server proxy = serverOf(upstream);
        Client client = clientOf(proxy).build()) {
      assertRefused(client);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"UNFRAMED", "FRAMED"})
  void areInternalErrorsWithoutAHeader(Framing framing) throws IOException {
    try (Server server = serverOf(REFUSING);
        Client client = clientOf(server).framing(framing).build();
        Response response = client.call(echo())) {
      ApplicationException e =
          assertThrows(ApplicationException.class, () -> response.read(Text.result()));
      assertEquals(ApplicationException.INTERNAL_ERROR, e.kind());
      assertEquals("business error -7: no more of those", e.getMessage());
    }
  }

  @Test
  void haveAnEmptyResultOnTheWire() throws IOException {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("biz-status", "-7");
    keys.put("biz-message", "no more of those");
    TtHeader header = new TtHeader(0, 7, Map.of(22, "2"), keys);
    try (Server server =
            serverOf(request -> Response.of(new BusinessException(-7, "no more of those")));
        RawPeer peer = new RawPeer(server.address())) {
      peer.send(RawPeer.call(Framing.TTHEADER, Protocol.BINARY, "m", "x"));
      byte[] reply =
          RawPeer.frame(
              Framing.TTHEADER, Protocol.BINARY, "m", MessageType.REPLY, header, Nothing.AT_ALL);
      peer.expect(reply);
    }
  }

  @Test
  void areReadBeforeTheExceptionThatVoloSendsAlong() {
    ApplicationException exception =
        new ApplicationException(ApplicationException.INTERNAL_ERROR, "beside it");
    Metadata metadata = Metadata.of(Map.of("biz-status", "5"));
    Response response = Response.of(exception).withMetadata(metadata);
    BusinessException e = assertThrows(BusinessException.class, () -> response.read(Text.result()));
    assertEquals(5, e.status());
    assertEquals("", e.getMessage());
    assertEquals(Map.of(), e.extra());
  }

  @Test
  void areNoneWithNumberZero() {
    Metadata metadata = Metadata.of(Map.of("biz-status", "0", "biz-message", "fine"));
    Response response = Response.of(Text.result("fine")).withMetadata(metadata);
    assertEquals("fine", response.read(Text.result()).text);
    assertThrows(IllegalArgumentException.class, () -> new BusinessException(0, "none"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "99999999999"})
  void haveANumber(String status) {
    Response response =
        Response.of(Text.result()).withMetadata(Metadata.of(Map.of("biz-status", status)));
    assertThrows(DecodeException.class, () -> response.read(Text.result()));
  }

  private static void assertRefused(Client client) {
    try (Response response = client.call(echo())) {
      BusinessException e =
          assertThrows(BusinessException.class, () -> response.read(Text.result()));
      assertEquals(-7, e.status());
      assertEquals("no more of those", e.getMessage());
      assertEquals(EXTRA, e.extra());
    }
  }

  private static Request echo() {
    return Request.call("Echo", "echo", Text.arguments("x"));
  }

  private Server serverOf(Service service) throws IOException {
    return Waiting.server(pool).service(service).start(Waiting.anyPort());
  }

  private Client.Builder clientOf(Server server) {
    return Waiting.client(server.address(), pool);
  }
}
