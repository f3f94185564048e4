/** Drop-in protocols for applications that run libthrift. */
module dev.gatun.libthrift {
  requires static org.jspecify;
  requires dev.gatun.codec;
  requires transitive org.apache.thrift;

  exports dev.gatun.libthrift;
}
