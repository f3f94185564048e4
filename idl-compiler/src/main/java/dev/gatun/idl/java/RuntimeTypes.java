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
  static final ClassName FLOAT_LIST = ClassName.get("dev.gatun.value", "FloatList");
  static final ClassName ENUM_LIST = ClassName.get("dev.gatun.value", "EnumList");
  static final ClassName LAZY_STRING = ClassName.get("dev.gatun.value", "LazyString");
  static final ClassName NUMBERED_ENUM = ClassName.get("dev.gatun.value", "NumberedEnum");
  static final ClassName LARGE_ENUM = ClassName.get("dev.gatun.value", "LargeEnum");
  static final ClassName LARGE_ENUM_TABLE = ClassName.get("dev.gatun.value", "LargeEnumTable");
  static final ClassName CONTAINERS = ClassName.get("dev.gatun.value", "Containers");
  static final ClassName PROTOBUF = ClassName.get("dev.gatun.protobuf", "Protobuf");
  static final ClassName PROTO_MESSAGE = ClassName.get("dev.gatun.protobuf", "ProtoMessage");
  static final ClassName EXTENDABLE_MESSAGE =
      ClassName.get("dev.gatun.protobuf", "ExtendableMessage");
  static final ClassName PROTO_WRITER = ClassName.get("dev.gatun.protobuf", "ProtoWriter");
  static final ClassName PROTO_READER = ClassName.get("dev.gatun.protobuf", "ProtoReader");
  static final ClassName PROTO_MAPS = ClassName.get("dev.gatun.protobuf", "ProtoMaps");
  static final ClassName WIRE_TYPE = ClassName.get("dev.gatun.protobuf", "WireType");
  static final ClassName PROTO_UNKNOWN_FIELDS =
      ClassName.get("dev.gatun.protobuf", "UnknownFields");
  static final ClassName EXTENSION_FIELDS = ClassName.get("dev.gatun.protobuf", "ExtensionFields");
  static final ClassName EXTENSION = ClassName.get("dev.gatun.protobuf", "Extension");
  static final ClassName FIELD_TYPE = ClassName.get("dev.gatun.protobuf", "FieldType");

  static final ClassName APPLICATION_EXCEPTION =
      ClassName.get("dev.gatun.rpc", "ApplicationException");
  static final ClassName CALLER = ClassName.get("dev.gatun.rpc", "Caller");
  static final ClassName REQUEST = ClassName.get("dev.gatun.rpc", "Request");
  static final ClassName RESPONSE = ClassName.get("dev.gatun.rpc", "Response");
  static final ClassName SERVICE = ClassName.get("dev.gatun.rpc", "Service");

  private RuntimeTypes() {}
}
