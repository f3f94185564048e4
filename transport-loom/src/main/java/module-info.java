/** Thrift RPC in blocking code on virtual threads: server, clients, framing, middleware. */
module dev.gatun.rpc {
  requires transitive dev.gatun.codec;
  requires transitive dev.gatun.thrift.binary;
  requires transitive dev.gatun.thrift.compact;
  requires static jdk.jfr;
  requires static org.jspecify;

  exports dev.gatun.rpc;
}
