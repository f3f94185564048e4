package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;

/** A wire format that emitted classes can read and write. */
public enum Codec {
  /** Thrift Binary. */
  BINARY("dev.gatun.thrift.binary", "Binary"),
  /** Thrift Compact. */
  COMPACT("dev.gatun.thrift.compact", "Compact");

  private final ClassName reader;
  private final ClassName writer;
  private final ClassName struct;
  private final String title;

  Codec(String packageName, String prefix) {
    this.reader = ClassName.get(packageName, prefix + "Reader");
    this.writer = ClassName.get(packageName, prefix + "Writer");
    this.struct = ClassName.get(packageName, prefix + "Struct");
    this.title = "Thrift " + prefix;
  }

  /** Returns the class that messages are read with. */
  ClassName reader() {
    return reader;
  }

  /** Returns the class that messages are written with. */
  ClassName writer() {
    return writer;
  }

  /** Returns the interface of classes that this format can carry. */
  ClassName struct() {
    return struct;
  }

  /** Returns the format's name. */
  String title() {
    return title;
  }
}
