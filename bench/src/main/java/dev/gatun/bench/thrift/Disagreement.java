package dev.gatun.bench.thrift;

/** A message that the sides do not agree on, or that neither decodes; the message says where. */
public final class Disagreement extends Exception {
  private static final long serialVersionUID = 1;

  public Disagreement(String message) {
    super(message);
  }
}
