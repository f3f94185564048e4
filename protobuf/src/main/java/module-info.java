/** Protobuf on off-heap memory, and what emitted messages need to run. */
module dev.gatun.protobuf {
  requires transitive dev.gatun.codec;
  requires static org.jspecify;

  exports dev.gatun.protobuf;
}
