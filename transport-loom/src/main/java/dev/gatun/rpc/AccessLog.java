package dev.gatun.rpc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;

/** A line for each call: from whom, what, the outcome, and how long it took. */
final class AccessLog implements CallListener {
  private final Logger log;

  AccessLog(Logger log) {
    this.log = log;
  }

  @Override
  public End began(Request request) {
    return outcome -> log.log(Level.INFO, () -> line(request, outcome));
  }

  private static String line(Request request, Outcome outcome) {
    Call call = Call.current();
    return (call == null || call.peer() == null ? "-" : call.peer())
        + " "
        + request.multiplexedName()
        + " "
        + outcome.word()
        + " "
        + TimeUnit.NANOSECONDS.toMicros(outcome.nanos())
        + " us";
  }
}
