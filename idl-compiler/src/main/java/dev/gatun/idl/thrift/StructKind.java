package dev.gatun.idl.thrift;

/** The three definitions that are made of fields. */
public enum StructKind {
  /** Fields that stand beside each other. */
  STRUCT("struct"),
  /** Fields of which one is set. */
  UNION("union"),
  /** A struct that functions throw. */
  EXCEPTION("exception");

  private final String keyword;

  StructKind(String keyword) {
    this.keyword = keyword;
  }

  /** Returns the word for it in IDL. */
  public String keyword() {
    return keyword;
  }
}
