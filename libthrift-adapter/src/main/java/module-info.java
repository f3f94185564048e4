/** Drop-in protocols, and a server, for applications that run libthrift. */
module dev.gatun.libthrift {
  requires static org.jspecify;
  requires dev.gatun.codec;
  requires static transitive dev.gatun.rpc;
  requires transitive org.apache.thrift;

  exports dev.gatun.libthrift;
}
