/** Off-heap buffers, varints, UTF-8, limits and faults, and the Thrift terms both codecs share. */
module dev.gatun.codec {
  requires static org.jspecify;
  requires java.management;

  exports dev.gatun.codec;
  exports dev.gatun.thrift;
  exports dev.gatun.value;
  exports dev.gatun.codec.internal to
      dev.gatun.thrift.binary,
      dev.gatun.thrift.compact,
      dev.gatun.protobuf,
      dev.gatun.libthrift,
      dev.gatun.rpc;
}
