package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.SourceFile;
import dev.gatun.idl.Span;
import org.jspecify.annotations.Nullable;

/**
 * One token.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last
 * @param text a name or a keyword as written, a literal without quotes and escapes, else empty
 * @param number the value of an integer; the bits of a double
 * @param doc the last doc comment between the token before and this one
 * @param firstInLine whether nothing but blanks and comments stands before it in its line
 */
record Token(
    TokenKind kind,
    int start,
    int end,
    String text,
    long number,
    @Nullable Comment doc,
    boolean firstInLine) {

  /** A doc comment: where it begins and ends, markers included. */
  record Comment(int start, int end) {}

  Span span(SourceFile source) {
    return source.span(start, end);
  }
}
