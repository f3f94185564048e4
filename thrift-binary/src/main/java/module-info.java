/** Thrift Binary on off-heap memory. */
module dev.gatun.thrift.binary {
  requires transitive dev.gatun.codec;
  requires static org.jspecify;

  exports dev.gatun.thrift.binary;
}
