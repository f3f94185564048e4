package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;

/** The classes of Gatun's run time, and of the JDK, that emitted classes name. */
final class RuntimeTypes {
  static final ClassName DECODE_EXCEPTION = ClassName.get("dev.gatun.codec", "DecodeException");
  static final ClassName ENCODE_EXCEPTION = ClassName.get("dev.gatun.codec", "EncodeException");
  static final ClassName LIMITS = ClassName.get("dev.gatun.codec", "Limits");
  static final ClassName GENERATION = ClassName.get("dev.gatun.codec", "Generation");
  static final ClassName THRIFT_TYPE = ClassName.get("dev.gatun.thrift", "ThriftType");
  static final ClassName UNKNOWN_FIELDS = ClassName.get("dev.gatun.thrift", "UnknownFields");
  static final ClassName BYTES = ClassName.get("dev.gatun.value", "Bytes");
  static final ClassName COPIES = ClassName.get("dev.gatun.value", "Copies");
  static final ClassName INT_LIST = ClassName.get("dev.gatun.value", "IntList");
  static final ClassName LONG_LIST = ClassName.get("dev.gatun.value", "LongList");
  static final ClassName DOUBLE_LIST = ClassName.get("dev.gatun.value", "DoubleList");
  static final ClassName ENUM_LIST = ClassName.get("dev.gatun.value", "EnumList");
  static final ClassName LAZY_STRING = ClassName.get("dev.gatun.value", "LazyString");
  static final ClassName NUMBERED_ENUM = ClassName.get("dev.gatun.value", "NumberedEnum");

  private RuntimeTypes() {}
}
