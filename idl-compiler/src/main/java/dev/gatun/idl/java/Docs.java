package dev.gatun.idl.java;

/** Doc comments of an IDL as doc comments of Java. */
final class Docs {
  private Docs() {}

  /** Returns text in which nothing is taken for markup, an escape, or the end of the comment. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("{", "&#123;")
        .replace("*/", "*&#47;")
        .replace("\\", "&#92;");
  }
}
