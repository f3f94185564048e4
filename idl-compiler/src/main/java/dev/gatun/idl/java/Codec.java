package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;

/** A wire format that emitted classes can read and write. */
public enum Codec {
  /** Thrift Binary. */
  BINARY("dev.gatun.thrift.binary", "Binary"),
  /** Thrift Compact. */
  COMPACT("dev.gatun.thrift.compact", "Compact");

  private final String packageName;
  private final String prefix;

  Codec(String packageName, String prefix) {
    this.packageName = packageName;
    this.prefix = prefix;
  }

  /** Returns the class whose static methods take an object to bytes and back. */
  ClassName facade() {
    return ClassName.get(packageName, "Thrift" + prefix);
  }

  /** Returns the class that messages are read with. */
  ClassName reader() {
    return ClassName.get(packageName, prefix + "Reader");
  }

  /** Returns the class that messages are written with. */
  ClassName writer() {
    return ClassName.get(packageName, prefix + "Writer");
  }

  /** Returns the interface of classes that this format can carry. */
  ClassName struct() {
    return ClassName.get(packageName, prefix + "Struct");
  }
}
