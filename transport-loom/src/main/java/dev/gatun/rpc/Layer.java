package dev.gatun.rpc;

/** Makes a service of another one: what goes on before, after and instead of its calls. */
@FunctionalInterface
public interface Layer {
  /** Returns a service around another. */
  Service around(Service inner);
}
