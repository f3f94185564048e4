package dev.gatun.codec.internal;

import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the vector code of this process, once, and says so in one line of the log {@code
 * dev.gatun.codec}.
 *
 * <p>The property {@value #PROPERTY} forces a choice: {@code off}, {@code 64}, {@code 128}, {@code
 * 256} or {@code 512}. The classes that name the incubator module are looked up by name, so none is
 * linked where it is absent; they are few, and their kernels are one for each instruction set.
 */
final class Simd {
  /** The system property that forces a choice. */
  static final String PROPERTY = "gatun.simd";

  /** The bits of a vector, or of a word whose bits are gathered; 0 where there is neither. */
  static final int BITS;

  private static final @Nullable VarintKernel VARINTS;
  private static final @Nullable Utf8Validator VALIDATOR;
  private static final @Nullable Utf8Transcoder TRANSCODER;

  static {
    SimdChoice choice = SimdChoice.of(Processor.ofThisProcess());
    BITS = choice.bits(); // before the kernels, which ask for it
    VARINTS = kernel(VarintKernel.class, choice.varints());
    VALIDATOR = kernel(Utf8Validator.class, choice.validator());
    TRANSCODER = kernel(Utf8Transcoder.class, choice.transcoder());
    System.getLogger("dev.gatun.codec").log(Level.INFO, choice.message());
  }

  private Simd() {}

  /** Whether the property has forced a kernel: then it is used whether it is compiled or not. */
  static boolean isForced() {
    return BITS != 0 && System.getProperty(PROPERTY) != null;
  }

  /** Returns the kernel for runs of varints, if there is one. */
  static @Nullable VarintKernel varints() {
    return VARINTS;
  }

  /** Returns the kernel that validates text, if there is one. */
  static @Nullable Utf8Validator validator() {
    return VALIDATOR;
  }

  /** Returns the kernel between UTF-8 and chars, if there is one. */
  static @Nullable Utf8Transcoder transcoder() {
    return TRANSCODER;
  }

  private static <T> @Nullable T kernel(Class<T> type, @Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Class<?> found = lookup.findClass(Simd.class.getPackageName() + "." + name);
      return type.cast(lookup.findConstructor(found, MethodType.methodType(void.class)).invoke());
    } catch (Throwable e) {
      throw new LinkageError("the vector code of this build does not load", e);
    }
  }
}
