// Doc comments that would end Java's, or mean something in them.
namespace java dev.gatun.it.docs

/**
 * Ends early: *&#47; and a lone backslash \ and \u0041 and \u002a\u002f and \\u0041.
 * {@code unclosed, {@link Nothing}, @param no such, @Deprecated <b>bold, a < b && c > d, &amp; $L $T $S $$
 * @deprecated not really
 */
struct Documented {
  /** A field: {@inheritDoc} @return nothing \u000a </pre> $L */
  1: i32 first
  /** 文字 é 😀 \ud83d */
  2: optional list<string> second
  /***/
  3: string third
  /** */
  4: string fourth
  /**
   *
   */
  5: string fifth
}

# a shell comment with */
/** @since <never> */
enum Level {
  /** {@ */
  LOW = 1
  /** \u002a/ */
  HIGH = 2
}

/** One of <these>. */
union Either {
  /** The @left. */
  1: i32 left
  /** The {right}. */
  2: list<i32> right
}

/** @exception */
exception Oops {
  /** @see */
  1: string message
}

/** @constant */
const i32 LIMIT = 1
/** {@value} */
const list<i32> LIMITS = [1]

/** @service */
service Talk {
  /** @return \u002a/ */
  string say(/** @param what */ 1: string what)
}
