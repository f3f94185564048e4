package dev.gatun.idl.thrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommentsTest {

  @Test
  void commentsMayStandEverywhere() {
    String text =
        """
        namespace java a.b
        const map<i32, list<string>> X = { 1 : [ "a" , "b" ] }
        enum E { A = 1 , B } ( x = "y" )
        struct S { 1 : required list < i32 > a = [ 1 ] ( z ) , 2 : optional E & b }
        service T { oneway void f ( 1 : i32 a ) , i32 g ( ) throws ( 1 : X e ) ; }
        exception X { }
        """;
    int definitions = Idl.accept(text).definitions().size();
    for (String comment :
        new String[] {"/**/", "/***/", "/* x */", "/** x */", "# x\n", "// x\n"}) {
      String commented =
          comment + text.replace(" ", " " + comment + " ").replace("\n", "\n" + comment);
      assertEquals(definitions, Idl.accept(commented).definitions().size(), comment);
    }
  }

  @Test
  void aDocCommentBelongsToWhatFollows() {
    ThriftDocument document =
        Idl.accept(
            """
            /** of the file */
            namespace java a
            /** of the struct */
            struct S {
              /** of a */
              1: i32 a, /** of b */
              2: i32 b
              3: i32 c
            }
            /** of the const */ const i32 X = 1
            /** of the typedef */ typedef i32 T
            struct U {}
            """);
    assertEquals("of the file", document.doc());
    StructDefinition struct = Idl.struct(document, "S");
    assertEquals("of the struct", struct.doc());
    assertEquals("of a", struct.fields().get(0).doc());
    assertEquals("of b", struct.fields().get(1).doc());
    assertNull(struct.fields().get(2).doc());
    assertEquals("of the const", document.definitions().get(1).doc());
    assertEquals("of the typedef", document.definitions().get(2).doc());
    assertNull(document.definitions().get(3).doc());
  }

  @Test
  void theFirstOfTwoOpeningCommentsIsTheFiles() {
    ThriftDocument document = Idl.accept("/** file */ /** struct */ struct S {}");
    assertEquals("file", document.doc());
    assertEquals("struct", document.definitions().get(0).doc());
  }

  @Test
  void theOnlyOpeningCommentOfAFileWithoutHeadersIsTheDefinitions() {
    ThriftDocument document = Idl.accept("/** struct */ struct S {}");
    assertNull(document.doc());
    assertEquals("struct", document.definitions().get(0).doc());
  }

  @Test
  void starsAndTheCommonMarginAreTakenAway() {
    assertEquals(
        "First.\n\n  indented\nlast", doc("/**\n * First.\n *\n *   indented\n * last\n */"));
    assertEquals("one\n  two\nthree", doc("/** one\n      two\n    three */"));
    assertEquals("* a list\nof one", doc("/**\n   * a list\n   of one\n*/"));
    assertEquals("one\ntwo", doc("/**\r\n * one\r\n * two\r\n */"));
    assertEquals("x", doc("/********** x */"));
  }

  @Test
  void aDocCommentWithoutTextIsNone() {
    assertNull(doc("/** */"));
    assertNull(doc("/**\n *\n */"));
    assertNull(doc("/***/"));
  }

  private static @Nullable String doc(String comment) {
    return Idl.accept("namespace java a\n" + comment + "\nstruct S {}").definitions().get(0).doc();
  }
}
