package dev.gatun.libthrift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatun.libthrift.idl.Link;
import dev.gatun.libthrift.peer.Wire;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TProtocolException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Classes of compilers before 0.23 do not count how deep they nest: the protocol does. */
class OlderClassesDepthTest {
  private static final int DEEPEST = 512;

  @BeforeAll
  static void onOlderClasses() {
    assumeTrue(Comparison.isClassPathBefore("0.23.0"));
  }

  @ParameterizedTest
  @EnumSource
  void structsNestSoDeep(Wire wire) throws Exception {
    byte[] bytes = chain(wire, DEEPEST);
    for (int round = 0; round < 2; round++) {
      Link link = Factories.deserialize(Factories.ours(wire), new Link(), bytes);
      assertEquals(DEEPEST, depth(link));
    }
  }

  @ParameterizedTest
  @EnumSource
  void andNoDeeper(Wire wire) throws Exception {
    byte[] bytes = chain(wire, DEEPEST + 1);
    TProtocolException e =
        assertThrows(
            TProtocolException.class,
            () -> Factories.deserialize(Factories.ours(wire), new Link(), bytes));
    assertEquals(TProtocolException.DEPTH_LIMIT, e.getType());
  }

  private static byte[] chain(Wire wire, int depth) throws Exception {
    Link chain = new Link();
    for (int i = 1; i < depth; i++) {
      Link outer = new Link();
      outer.setInner(chain);
      chain = outer;
    }
    return new TSerializer(Factories.libthrifts(wire)).serialize(chain);
  }

  private static int depth(Link outermost) {
    int depth = 1;
    for (Link link = outermost; link.isSetInner(); link = link.getInner()) {
      depth++;
    }
    return depth;
  }
}
