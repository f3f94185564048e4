package dev.gatun.bench.run;

/** A forked JVM failed: its output, or the sides that do not agree, is the message. */
public final class TrialException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TrialException(String message) {
    super(message);
  }

  public TrialException(String message, Throwable cause) {
    super(message, cause);
  }
}
