package dev.gatun.idl.proto.internal.syntax;

/**
 * Ends the reading of a statement whose fault is already reported.
 *
 * <p>It has no stack trace and does not leave this package.
 */
final class SyntaxFault extends Exception {

  private static final long serialVersionUID = 1;

  SyntaxFault() {
    super("reported", null, false, false);
  }
}
