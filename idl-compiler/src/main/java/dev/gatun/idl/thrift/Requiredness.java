package dev.gatun.idl.thrift;

/** What a field says about being there. */
public enum Requiredness {
  /** Must be written and must be read. */
  REQUIRED,
  /** Written when set. */
  OPTIONAL,
  /** Neither word stands there: written always, may be missing when read. */
  DEFAULT
}
