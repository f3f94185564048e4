package dev.gatun.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.idl.Diagnostic;
import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.java.Codec;
import dev.gatun.idl.java.JavaEmitter;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.idl.java.JavaSource;
import dev.gatun.idl.thrift.ThriftFrontEnd;
import dev.gatun.rpc.Framing;
import dev.gatun.rpc.Protocol;
import dev.gatun.rpc.Server;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.thrift.TApplicationException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.layered.TFramedTransport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Emitted clients and dispatches, with a server between them; and who else may be there. */
@Timeout(60)
class EmittedServicesTest {
  private static final JavaOptions OPTIONS = JavaOptions.DEFAULT.withRpc(true);

  private static final String IDL =
      """
      namespace java calls
      enum Color { RED = 1, BLUE = 2 }
      struct Point { 1: i32 x, 2: i32 y }
      exception Overflow { 1: string why }
      exception Denied { 1: i32 code }
      service Base {
        string baseMethod(1: string text)
        oneway void note(1: string event)
      }
      service Calculator extends Base {
        void nothing()
        i64 add(1: i64 a, 2: i64 b) throws (1: Overflow overflow, 2: Denied denied)
        list<i32> reversed(1: list<i32> numbers)
        map<string, Point> points(1: set<string> names)
        Color next(1: Color color)
        binary bytes(1: binary data)
        bool not(1: bool value)
        Point missing()
        string call(1: string arguments, 2: string result, 3: string caller, 4: string service)
        void refuse(1: i32 code)
        void fail()
      }
      """;

  /** What a user would write. */
  private static final String DRIVER =
      """
      package calls;

      import dev.gatun.rpc.ApplicationException;
      import dev.gatun.rpc.BusinessException;
      import dev.gatun.rpc.Client;
      import dev.gatun.rpc.Framing;
      import dev.gatun.rpc.Protocol;
      import dev.gatun.rpc.Server;
      import dev.gatun.value.Bytes;
      import dev.gatun.value.IntList;
      import java.net.InetAddress;
      import java.net.InetSocketAddress;
      import java.time.Duration;
      import java.util.Map;
      import java.util.Set;
      import java.util.TreeMap;
      import java.util.concurrent.CountDownLatch;

      public final class Driver implements Calculator {
        private final CountDownLatch noted = new CountDownLatch(1);

        public static Server serve() throws Exception {
          return Server.builder()
              .drainGrace(Duration.ZERO)
              .service("Calculator", new CalculatorDispatch(new Driver()))
              .service(new CalculatorDispatch(new Driver()))
              .start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        public static void converse(Framing framing, Protocol protocol) throws Exception {
          Driver handler = new Driver();
          try (Server server =
                  Server.builder()
                      .drainGrace(Duration.ZERO)
                      .service("Calculator", new CalculatorDispatch(handler))
                      .service(new CalculatorDispatch(handler))
                      .start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
              Client client =
                  Client.builder(server.address())
                      .callTimeout(Duration.ofSeconds(60))
                      .framing(framing)
                      .protocol(protocol)
                      .build()) {
            CalculatorClient calculator = new CalculatorClient(client);
            speak(calculator);
            refuse(calculator, framing);
            handler.noted.await();
          }
        }

        private static void speak(Calculator calculator) throws Exception {
          same("base x", calculator.baseMethod("x"));
          same("base null", calculator.baseMethod(null));
          calculator.note("event");
          calculator.nothing();
          same(5L, calculator.add(2, 3));
          try {
            calculator.add(Long.MAX_VALUE, 1);
            throw new AssertionError("no overflow");
          } catch (Overflow e) {
            same("too large", e.getWhy());
          }
          try {
            calculator.add(-1, 7);
            throw new AssertionError("not denied");
          } catch (Denied e) {
            same(7, e.getCode());
          }
          same(IntList.of(3, 2, 1), calculator.reversed(IntList.of(1, 2, 3)));
          same(
              Map.of("a", new Point().setX(1), "b", new Point().setX(2)),
              calculator.points(new java.util.TreeSet<>(Set.of("a", "b"))));
          same(Color.BLUE, calculator.next(Color.RED));
          same(Color.RED, calculator.next(null));
          same(Bytes.of(new byte[] {1, 2}), calculator.bytes(Bytes.of(new byte[] {1, 2})));
          same(false, calculator.not(true));
          same("abcd", calculator.call("a", "b", "c", "d"));
          same(ApplicationException.MISSING_RESULT, kind(calculator::missing));
          same(ApplicationException.INTERNAL_ERROR, kind(calculator::fail));
          same("base y", calculator.baseMethod("y"));
        }

        private static void refuse(Calculator calculator, Framing framing) {
          if (!framing.hasHeader()) {
            same(ApplicationException.INTERNAL_ERROR, kind(() -> calculator.refuse(3)));
            return;
          }
          try {
            calculator.refuse(3);
            throw new AssertionError("not refused");
          } catch (BusinessException e) {
            same(3, e.status());
          }
        }

        private static int kind(Runnable call) {
          try {
            call.run();
          } catch (ApplicationException e) {
            return e.kind();
          }
          throw new AssertionError("no error");
        }

        private static void same(Object expected, Object actual) {
          if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + " but was " + actual);
          }
        }

        @Override
        public String baseMethod(String text) {
          return "base " + text;
        }

        @Override
        public void note(String event) {
          noted.countDown();
        }

        @Override
        public void nothing() {}

        @Override
        public long add(long a, long b) throws Overflow, Denied {
          if (a < 0) {
            throw new Denied().setCode((int) b);
          }
          try {
            return Math.addExact(a, b);
          } catch (ArithmeticException e) {
            throw new Overflow().setWhy("too large");
          }
        }

        @Override
        public IntList reversed(IntList numbers) {
          int[] reversed = new int[numbers.size()];
          for (int i = 0; i < reversed.length; i++) {
            reversed[i] = numbers.getInt(reversed.length - 1 - i);
          }
          return IntList.of(reversed);
        }

        @Override
        public Map<String, Point> points(Set<String> names) {
          Map<String, Point> points = new TreeMap<>();
          names.forEach(name -> points.put(name, new Point().setX(points.size() + 1)));
          return points;
        }

        @Override
        public Color next(Color color) {
          return color == Color.RED ? Color.BLUE : Color.RED;
        }

        @Override
        public Bytes bytes(Bytes data) {
          return data;
        }

        @Override
        public boolean not(boolean value) {
          return !value;
        }

        @Override
        public Point missing() {
          return null;
        }

        @Override
        public String call(String arguments, String result, String caller, String service) {
          return arguments + result + caller + service;
        }

        @Override
        public void refuse(int code) {
          throw new BusinessException(code, "refused");
        }

        @Override
        public void fail() {
          throw new IllegalStateException("on purpose");
        }
      }
      """;

  private static Class<?> driver;

  @BeforeAll
  static void compile() throws ClassNotFoundException {
    List<JavaSource> sources = new ArrayList<>(Emitted.ofText(IDL, OPTIONS).sources());
    sources.add(new JavaSource("calls/Driver.java", DRIVER));
    driver = InMemoryJavac.compile(sources).loadClass("calls.Driver");
  }

  static Stream<Arguments> everyWireFormat() {
    return Stream.of(Framing.values())
        .flatMap(
            framing ->
                Stream.of(Protocol.values()).map(protocol -> Arguments.of(framing, protocol)));
  }

  @ParameterizedTest
  @MethodSource("everyWireFormat")
  void aClientCallsAHandler(Framing framing, Protocol protocol) throws Exception {
    driver.getMethod("converse", Framing.class, Protocol.class).invoke(null, framing, protocol);
  }

  @Test
  void libthriftsMessagesAreUnderstood() throws Exception {
    try (Server server = (Server) driver.getMethod("serve").invoke(null);
        TFramedTransport transport =
            new TFramedTransport(
                new TSocket("127.0.0.1", ((InetSocketAddress) server.address()).getPort()))) {
      transport.open();
      TProtocol libthrift = new TBinaryProtocol(transport);
      assertEquals(5, add(libthrift, 2, 3, (short) 0, TType.I64));
      assertEquals(9, add(libthrift, Long.MAX_VALUE, 1, (short) 1, TType.STRUCT));
      libthrift.writeMessageBegin(new TMessage("unheardOf", TMessageType.CALL, 2));
      libthrift.writeFieldStop();
      transport.flush();
      assertEquals(TMessageType.EXCEPTION, libthrift.readMessageBegin().type);
      assertEquals(
          TApplicationException.UNKNOWN_METHOD,
          TApplicationException.readFrom(libthrift).getType());
    }
  }

  /** Returns the sum, or the length of the text in the exception. */
  private static long add(TProtocol libthrift, long a, long b, short field, byte type)
      throws Exception {
    libthrift.writeMessageBegin(new TMessage("add", TMessageType.CALL, 1));
    libthrift.writeStructBegin(new TStruct("add_args"));
    libthrift.writeFieldBegin(new TField("a", TType.I64, (short) 1));
    libthrift.writeI64(a);
    libthrift.writeFieldBegin(new TField("b", TType.I64, (short) 2));
    libthrift.writeI64(b);
    libthrift.writeFieldStop();
    libthrift.writeStructEnd();
    libthrift.writeMessageEnd();
    libthrift.getTransport().flush();
    assertEquals(new TMessage("add", TMessageType.REPLY, 1), libthrift.readMessageBegin());
    libthrift.readStructBegin();
    TField outcome = libthrift.readFieldBegin();
    assertEquals(field, outcome.id);
    assertEquals(type, outcome.type);
    long value;
    if (type == TType.I64) {
      value = libthrift.readI64();
    } else {
      libthrift.readStructBegin();
      libthrift.readFieldBegin();
      value = libthrift.readString().length();
      assertEquals(TType.STOP, libthrift.readFieldBegin().type);
      libthrift.readStructEnd();
    }
    assertEquals(TType.STOP, libthrift.readFieldBegin().type);
    libthrift.readStructEnd();
    libthrift.readMessageEnd();
    return value;
  }

  @Test
  void oneProtocolIsEnough() {
    for (Codec codec : Codec.values()) {
      Emitted.ofText(IDL, OPTIONS.withCodecs(Set.of(codec))).compile();
    }
  }

  @Test
  void namesThatAreAlikeAreKeptApart() {
    Emitted.ofText(
            """
            namespace java alike
            struct Service {}
            struct Request {}
            struct Response {}
            struct GetArguments {}
            exception Caller {}
            service Override { Service get(1: Request request) throws (1: Caller a, 2: Caller b)
              Response Get(1: GetArguments arguments_, 2: GetArguments arguments)
              void call(1: i32 caller, 2: i32 service), void call1(), void serveGet()
              void class(1: i32 this), oneway void hashCode(1: string result) }
            service Empty {}
            service AlsoEmpty extends Override {}
            """,
            OPTIONS)
        .compile();
  }

  @Test
  void aServiceHasManyFunctions() {
    Emitted.ofText(functions(450), OPTIONS).compile();
  }

  @Test
  void tooManyFunctionsAreAnError() {
    List<Diagnostic> errors = errors(Map.of("test.thrift", functions(1_001)), OPTIONS);
    assertEquals(1, errors.size());
    assertTrue(errors.getFirst().render().contains("1001 functions"), errors::toString);
  }

  private static String functions(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "string f" + i + "(1: string a)")
        .collect(Collectors.joining("\n", "namespace java many\nservice Many {\n", "\n}\n"));
  }

  private static List<Diagnostic> errors(Map<String, String> texts, JavaOptions options) {
    Diagnostics diagnostics = new Diagnostics();
    new ThriftFrontEnd(IncludePath.ofTexts(texts), diagnostics)
        .read("test.thrift")
        .ifPresent(document -> new JavaEmitter(options, diagnostics).emit(document, source -> {}));
    return diagnostics.errors();
  }
}
