/** Thrift Compact on off-heap memory. */
module dev.gatun.thrift.compact {
  requires transitive dev.gatun.codec;
  requires static org.jspecify;

  exports dev.gatun.thrift.compact;
}
