package dev.gatun.it;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import dev.gatun.idl.IncludePath;
import dev.gatun.idl.java.JavaOptions;
import dev.gatun.protobuf.ProtoMessage;
import dev.gatun.protobuf.Protobuf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever protoc takes for a name compiles with us, and so does what is emitted of it. The names
 * are Java's and protobuf's words, every word that emitted code uses, and some that look alike.
 */
class EmittedProtoNamesTest {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private static final String WORDS =
      """
      abstract assert boolean break byte case catch char class const continue default do double
      else enum extends false final finally float for goto if implements import instanceof int
      interface long native new null package private protected public return short static strictfp
      super switch synchronized this throw throws transient true try void volatile while
      exports module non_sealed open opens permits provides record requires sealed to transitive
      uses var when with yield
      message service rpc returns stream optional required repeated oneof map reserved extensions
      extend group syntax edition option weak max inf nan int32 sint64 bool string bytes
      foo Foo FOO foo_ _foo __foo foo__ foo_bar fooBar FooBar foo__bar fOO_BAR
      foo_1 foo1 foo_2 foo12
      foo_count foo_number has_foo set_foo get_foo clear_foo add_foo put_foo FOO_TAG foo_tag
      foo_packed_tag foo_expanded_tag foo_packed foo_case HAS_FOO DEFAULT_FOO foo_values
      field_1 field1 fields1_to4 fields1To8 fieldN1 other others unknown foo_or_unknown value_values
      written clear_value field_count fields
      x X _ __ _1 _9a a1b2 presence0 presence1 has_presence0 not_set NOT_SET java dev com gatun
      String Object Integer List Class Extension class_ class__ Boolean Iterable Record Enum Void
      getClass hashCode toString wait notify notifyAll clone finalize values valueOf ordinal name
      UNRECOGNIZED UNRECOGNIZED_ number number_\
      """;

  /** A file with every kind of thing, whose own names all begin with zq. */
  private static final String EVERYTHING =
      """
      syntax = "proto2";
      package zqp;
      enum ZqEnum { ZQ_A = 0; ZQ_B = 1; }
      message ZqOther { optional int32 zq_id = 1; }
      message ZqMessage {
        extensions 100 to 200;
        required int32 zq_a = 1;
        optional ZqEnum zq_b = 2;
        optional string zq_c = 3;
        optional bytes zq_d = 4 [default = "zq"];
        repeated int32 zq_e = 5 [packed = true];
        repeated ZqEnum zq_f = 6;
        repeated ZqOther zq_g = 7;
        map<string, ZqOther> zq_h = 8;
        map<int32, ZqEnum> zq_i = 9;
        oneof zq_j { int32 zq_k = 10; ZqOther zq_l = 11; ZqEnum zq_m = 12; string zq_n = 13; }
        optional ZqOther zq_o = 14;
        repeated string zq_p = 15;
        repeated bool zq_q = 16;
        optional double zq_r = 17;
        repeated double zq_s = 18;
        optional group ZqGroup = 19 { optional float zq_t = 1; }
      }
      extend ZqMessage { optional ZqEnum zq_u = 100; repeated ZqOther zq_v = 101; }
      service ZqService { rpc ZqCall(ZqOther) returns (stream ZqOther); }
      """;

  private static final String HEAD =
      """
      syntax = "proto2";
      package gatun.words;
      option java_package = "words";
      enum Kind { KIND_ZERO = 0; KIND_ONE = 1; }
      message Other { optional int32 id = 1; }
      """;

  @TempDir private Path folder = Path.of("");

  /** Returns the words by which emitted code speaks of anything. */
  private static Set<String> vocabulary() {
    Set<String> words = new TreeSet<>();
    EmittedProto emitted =
        EmittedProto.ofText(EVERYTHING, JavaOptions.DEFAULT.withPackageSuffix("zqs"));
    for (var source : emitted.sources()) {
      Matcher matcher = WORD.matcher(source.text());
      while (matcher.find()) {
        if (!matcher.group().toLowerCase(Locale.ROOT).contains("zq")) {
          words.add(matcher.group());
        }
      }
    }
    return words;
  }

  private static List<String> names() {
    Set<String> names = new TreeSet<>(vocabulary());
    assertTrue(names.size() > 100, names::toString);
    assertTrue(names.containsAll(List.of("ProtoReader", "unknownFields", "Override")));
    names.addAll(Arrays.asList(WORDS.split("\\s+")));
    names.removeAll(List.of("Fields", "Kind", "Other"));
    return List.copyOf(names);
  }

  /** Returns one of all names that are alike but for capitals and underscores. */
  private static List<String> unlike(List<String> names) {
    Set<String> seen = new HashSet<>();
    return names.stream()
        .filter(name -> seen.add(name.replace("_", "").toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** Members of enums cannot have names that begin a statement there. */
  private static List<String> namesOfConstants() {
    return names().stream().filter(name -> !List.of("option", "reserved").contains(name)).toList();
  }

  /** Compiles a file that protoc takes. */
  private ClassLoader compile(String proto) throws Exception {
    Files.writeString(folder.resolve("words.proto"), proto);
    Protoc.descriptor(folder, "words.proto");
    return EmittedProto.of(IncludePath.of(folder), List.of("words.proto"), JavaOptions.DEFAULT)
        .compile();
  }

  private static String each(List<String> names, BiFunction<String, Integer, String> line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      text.append(line.apply(names.get(i), i + 1)).append('\n');
    }
    return text.toString();
  }

  private void roundTrips(ClassLoader loader, String message) throws Exception {
    EmittedType ours = EmittedType.of(loader, "words." + message);
    Message empty =
        DynamicMessage.getDefaultInstance(
            Protoc.descriptor(folder, "words.proto").findMessageTypeByName(message));
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 3; i++) {
      byte[] bytes = new RandomProto(random.split()).make(empty).toByteArray();
      ProtoMessage read = Protobuf.fromBytes(() -> (ProtoMessage) ours.create(), bytes);
      assertArrayEquals(bytes, Protobuf.toBytes(read));
      assertEquals(read, EmittedType.call(read, "deepCopy"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "optional int32 %s = %d;",
        "required string %s = %d;",
        "optional bytes %s = %d [default = 'x'];",
        "optional Kind %s = %d;",
        "optional Other %s = %d;",
        "repeated sint32 %s = %d [packed = true];",
        "repeated string %s = %d;",
        "repeated Kind %s = %d;",
        "repeated Other %s = %d;",
      })
  void ofFields(String field) throws Exception {
    String fields = each(names(), (name, i) -> field.formatted(name, i));
    ClassLoader loader = compile(HEAD + "message Fields { extensions 100000;\n" + fields + "}");
    roundTrips(loader, "Fields");
  }

  /** A map field makes a message of its name, so that fewer names go together. */
  @ParameterizedTest
  @ValueSource(strings = {"map<string, Other> %s = %d;", "map<int32, Kind> %s = %d;"})
  void ofMaps(String field) throws Exception {
    List<String> names = new ArrayList<>(unlike(names()));
    names.removeIf(name -> name.matches("_+([0-9].*)?|Entry"));
    String fields = each(names, (name, i) -> field.formatted(name, i));
    roundTrips(compile(HEAD + "message Fields {\n" + fields + "}"), "Fields");
  }

  @Test
  void ofFieldsOfAOneof() throws Exception {
    String fields =
        each(
            names(),
            (name, i) -> List.of("int32 ", "Kind ", "Other ").get(i % 3) + name + " = " + i + ";");
    roundTrips(compile(HEAD + "message Fields { oneof zq_it {\n" + fields + "} }"), "Fields");
  }

  @Test
  void ofOneofs() throws Exception {
    String oneofs =
        each(names(), (name, i) -> "oneof " + name + " { string f" + i + " = " + i + "; }");
    roundTrips(compile(HEAD + "message Fields {\n" + oneofs + "}"), "Fields");
  }

  @Test
  void ofTypesInsideAMessage() throws Exception {
    List<String> names = names();
    String types =
        each(
            names,
            (name, i) ->
                i % 4 == 0
                    ? "enum " + name + " { V" + i + " = 0; }"
                    : "message "
                        + name
                        + " { repeated .gatun.words.Fields."
                        + name
                        + " value = 1; }");
    String fields =
        each(
            names,
            (name, i) ->
                (i % 2 == 0 ? "optional" : "repeated")
                    + " .gatun.words.Fields."
                    + (name + " f" + i + " = " + i + ";"));
    roundTrips(compile(HEAD + "message Fields {\n" + types + fields + "}"), "Fields");
  }

  @Test
  void ofTypesOfAFile() throws Exception {
    List<String> names = names();
    String types =
        each(
            names,
            (name, i) ->
                i % 4 == 0
                    ? "enum " + name + " { V" + i + " = 0; }"
                    : "message "
                        + name
                        + " { extensions 9; map<int32, Other> value = 1; oneof which { Kind kind ="
                        + " 2; string text = 3; } repeated Kind kinds = 4; optional ."
                        + ("gatun.words." + name + " next = 5; }"));
    String fields =
        each(names, (name, i) -> "optional .gatun.words." + name + " f" + i + " = " + i + ";");
    roundTrips(compile(HEAD + "message Fields {\n" + fields + "}\n" + types), "Fields");
  }

  @Test
  void ofConstants() throws Exception {
    String values = each(unlike(namesOfConstants()), (name, i) -> name + " = " + (i - 1) + ";");
    compile(
        HEAD
            + ("message Holder { enum Values {\n" + values + "} }\n")
            + "message Fields { optional Holder.Values one = 1; repeated Holder.Values more = 2;"
            + " }");
  }

  @Test
  void ofSecondNamesOfConstants() throws Exception {
    String values = each(namesOfConstants(), (name, i) -> name + " = 0;");
    compile(HEAD + "message Fields { enum Values { option allow_alias = true;\n" + values + "} }");
  }

  @Test
  void ofServicesAndTheirMethods() throws Exception {
    List<String> names = names();
    String services =
        each(
            names, (name, i) -> "service " + name + " { rpc Call(Other) returns (stream Other); }");
    String methods = each(names, (name, i) -> "rpc " + name + "(stream Other) returns (Other);");
    compile(HEAD + services + "service Methods {\n" + methods + "}");
  }

  @Test
  void ofExtensions() throws Exception {
    String head = HEAD + "message Fields { extensions 1 to max; }\n";
    List<String> types = List.of("optional int32 ", "optional Kind ", "repeated Other ");
    String lines = each(names(), (name, i) -> types.get(i % 3) + name + " = " + i + ";");
    String inside = each(names(), (name, i) -> types.get(i % 3) + name + " = " + (i + 5000) + ";");
    compile(
        (head + "message Inside { optional int32 zq_id = 1; extend Fields {\n" + inside + "} }\n")
            + ("message Holder { extend Fields {\n" + lines + "} }\n"));
    compile(
        head
            + "extend Fields {\n"
            + each(names(), (name, i) -> types.get(i % 3) + name + " = " + i + ";")
            + "}");
  }

  @Test
  void ofPackages() throws Exception {
    for (String name : List.of("class", "int.class.java", "words.Words", "_._1", "dev.gatun")) {
      compile(
          "syntax = \"proto3\"; package "
              + name
              + "; message Words { string java = 1; Words class = 2; Int int = 3; } enum Int { A ="
              + " 0; }");
    }
  }

  /** Types that differ in capitals only, or are called as constants of the class around them. */
  @Test
  void ofTypesThatLookLikeOthers() throws Exception {
    ClassLoader loader =
        compile(
            HEAD
                + """
                message Twin { optional int32 id = 1; }
                message TWIN { optional Twin twin = 1; }
                enum twin { T = 0; }
                service tWin {}
                message Fields {
                  optional FOO_TAG foo = 1;
                  optional HAS_BAR bar = 2;
                  optional DEFAULT_BAZ baz = 3;
                  repeated inner in = 4;
                  repeated Inner IN = 5;
                  oneof which { WhichCase case = 6; whichcase other = 7; }
                  optional fields f = 8;
                  enum FOO_TAG { A = 0; }
                  enum HAS_BAR { B = 0; }
                  message DEFAULT_BAZ { optional bytes baz = 1 [default = "x"]; }
                  message inner {}
                  message Inner {}
                  message WhichCase {}
                  enum whichcase { C = 0; }
                  message fields { optional Fields fields = 1; message FIELDS {} }
                  extend Extended { optional LABEL label = 1; optional Fields fieldS = 2; }
                  message LABEL {}
                }
                message Extended { extensions 1 to 100; }
                message TONE {}
                enum mood { GOOD = 0; }
                extend Extended { optional TONE tone = 3; optional mood mood_ = 4; }
                """);
    roundTrips(loader, "Fields");
    assertEquals(
        "DEFAULT_BAZ FOO_TAG HAS_BAR Inner_ LABEL WhichCase WhichCase__ fields inner whichcase_",
        Stream.of(loader.loadClass("words.Fields").getDeclaredClasses())
            .map(Class::getSimpleName)
            .sorted()
            .collect(joining(" ")));
    for (String name : List.of("Twin", "TWIN_", "twin__", "tWin___")) {
      assertEquals(name, loader.loadClass("words." + name).getSimpleName());
    }
  }

  @Test
  void areWhatOneExpects() throws Exception {
    ClassLoader loader =
        compile(
            HEAD
                + """
                message Fields {
                  optional int32 first_name = 1;
                  optional int32 firstName = 2;
                  optional int32 FIRST_NAME = 3;
                  optional int32 class = 4;
                  optional int32 URL = 5;
                  optional int32 name_2x = 6;
                  repeated int32 item = 7;
                  optional int32 item_count = 8;
                  optional int32 _x = 9;
                  message record { message Fields {} }
                }
                """);
    assertEquals(
        "Class_4 FirstName FirstName_2 FirstName_3 Item ItemCount ItemCount_8 Name2x URL X",
        Stream.of(loader.loadClass("words.Fields").getDeclaredMethods())
            .map(method -> method.getName())
            .filter(name -> name.startsWith("get"))
            .map(name -> name.substring(3))
            .sorted()
            .collect(joining(" ")));
    assertEquals("Fields_", loader.loadClass("words.Fields$record_$Fields_").getSimpleName());
  }
}
