package dev.gatun.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.codec.internal.HeapBytes;
import dev.gatun.codec.internal.HeapUtf8;
import dev.gatun.codec.internal.HeapVarints;
import dev.gatun.codec.internal.Memory;
import dev.gatun.codec.internal.ReadLease;
import dev.gatun.codec.internal.Utf8;
import dev.gatun.codec.internal.VarintReadLease;
import dev.gatun.codec.internal.VarintWriteLease;
import dev.gatun.codec.internal.Varints;
import dev.gatun.codec.internal.WriteLease;
import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule over this module's hot classes, and that it can fail. */
@Tag("any-mode")
class HotMethodRuleTest {
  private static final Annotation OUT_OF_LINE =
      Annotation.of(ClassDesc.of("dev.gatun.codec.internal.OutOfLine"));

  @ParameterizedTest
  @ValueSource(
      classes = {
        Memory.class,
        ReadLease.class,
        WriteLease.class,
        VarintReadLease.class,
        VarintWriteLease.class,
        Varints.class,
        Utf8.class,
        HeapBytes.class,
        HeapUtf8.class,
        HeapVarints.class,
      })
  void hotClassesKeepErrorsOutOfLine(Class<?> hot) throws IOException {
    assertEquals(List.of(), HotMethodRule.violations(hot));
  }

  @Test
  void anErrorBuiltInLineIsFound() throws IOException {
    List<String> violations = HotMethodRule.violations(BuildsAnError.class);
    assertEquals(1, violations.size(), violations::toString);
    assertTrue(violations.getFirst().endsWith(".f creates a java/lang/IllegalStateException"));
  }

  @Test
  void stringsJoinedInLineAreFound() throws IOException {
    List<String> violations = HotMethodRule.violations(JoinsStrings.class);
    assertEquals(3, violations.size(), violations::toString);
    assertTrue(violations.get(0).endsWith(".byPlus joins strings"), violations::toString);
    assertTrue(violations.get(1).endsWith(".byBuilder creates a java/lang/StringBuilder"));
    assertTrue(violations.get(2).endsWith(".byFormat joins strings"), violations::toString);
  }

  @Test
  void aMethodOverTheInliningBudgetIsFound() {
    assertEquals(List.of(), HotMethodRule.violations(methodOf(325)));
    assertEquals(List.of("Long.f has 326 bytecodes"), HotMethodRule.violations(methodOf(326)));
  }

  @Test
  void aMethodToBeKeptOutOfLineThatWouldBeInlinedIsFound() {
    assertEquals(List.of(), HotMethodRule.violations(methodOf(326, OUT_OF_LINE)));
    assertEquals(
        List.of("Long.f has 325 bytecodes"), HotMethodRule.violations(methodOf(325, OUT_OF_LINE)));
  }

  @Test
  void coldMethodsMayBuildErrors() throws IOException {
    assertEquals(List.of(), HotMethodRule.violations(Cold.class));
  }

  private static ClassModel methodOf(int bytecodes, Annotation... annotations) {
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of("Long"),
                type ->
                    type.withMethod(
                        "f",
                        ConstantDescs.MTD_void,
                        ClassFile.ACC_STATIC,
                        method ->
                            method
                                .with(RuntimeInvisibleAnnotationsAttribute.of(annotations))
                                .withCode(code -> fill(code, bytecodes))));
    return ClassFile.of().parse(bytes);
  }

  private static void fill(CodeBuilder code, int bytecodes) {
    for (int i = 1; i < bytecodes; i++) {
      code.nop();
    }
    code.return_();
  }

  static final class BuildsAnError {
    private BuildsAnError() {}

    static int f(int value) {
      if (value < 0) {
        throw new IllegalStateException();
      }
      return value;
    }
  }

  static final class JoinsStrings {
    private JoinsStrings() {}

    static String byPlus(int value) {
      return "value " + value;
    }

    static StringBuilder byBuilder(int value) {
      return new StringBuilder().append(value);
    }

    static String byFormat(int value) {
      return "%d".formatted(value);
    }
  }

  static final class Cold {
    private Cold() {}

    static IllegalStateException returned(int value) {
      return new IllegalStateException("value " + value);
    }

    static void thrown(int value) {
      throw new IllegalStateException("value " + value);
    }
  }
}
