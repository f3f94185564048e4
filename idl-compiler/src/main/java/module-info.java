/** Thrift and protobuf IDL: read, checked, and handed on as a model or as diagnostics. */
module dev.gatun.idl {
  requires static org.jspecify;
  requires com.palantir.javapoet;
  requires java.compiler;

  exports dev.gatun.idl;
  exports dev.gatun.idl.compiler;
  exports dev.gatun.idl.java;
  exports dev.gatun.idl.proto;
  exports dev.gatun.idl.project;
  exports dev.gatun.idl.thrift;
}
