package dev.gatun.rpc;

import jdk.jfr.Category;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A call in a recording of JDK Flight Recorder. */
@Name("dev.gatun.rpc.Call")
@Label("Call")
@Category({"Gatun", "RPC"})
@Enabled(false)
@StackTrace(false)
final class CallEvent extends Event {
  @Label("Service")
  String service;

  @Label("Method")
  String method;

  @Label("Outcome")
  String outcome = "";

  private CallEvent(Request request) {
    this.service = request.service();
    this.method = request.method();
  }

  static CallListener.End began(Request request) {
    CallEvent event = new CallEvent(request);
    event.begin();
    return ended -> {
      if (event.shouldCommit()) {
        event.outcome = ended.word();
        event.commit();
      }
    };
  }
}
