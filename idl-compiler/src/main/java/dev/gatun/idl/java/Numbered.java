package dev.gatun.idl.java;

/** What has a number on the wire. */
interface Numbered {
  /** Returns the number; Thrift has negative ones too. */
  int id();
}
