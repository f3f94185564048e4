package dev.gatun.rpc;

import java.time.Duration;

/** The layers that fit into a few lines, and how several become one. */
public final class Layers {
  private Layers() {}

  /** Returns several layers as one; the first is the outermost, which sees a request first. */
  public static Layer of(Layer... outermostFirst) {
    Layer[] layers = outermostFirst.clone();
    return inner -> {
      Service service = inner;
      for (int i = layers.length - 1; i >= 0; i--) {
        service = layers[i].around(service);
      }
      return service;
    };
  }

  /**
   * Returns a layer that gives calls so long, unless their own deadline is sooner. It is the
   * clients inside that keep deadlines: nobody interrupts a handler.
   */
  public static Layer timeout(Duration timeout) {
    return inner -> request -> inner.call(request.within(timeout));
  }

  /** Returns a layer that tells a listener of each call. */
  public static Layer observed(CallListener listener) {
    return inner -> new ObservedService(inner, listener);
  }

  /**
   * Returns a layer that writes a line for each call to the {@link System.Logger} {@code
   * dev.gatun.rpc.access}, at level {@code INFO}.
   */
  public static Layer accessLog() {
    return observed(new AccessLog(System.getLogger("dev.gatun.rpc.access")));
  }

  /**
   * Returns a layer that makes an event of JDK Flight Recorder of each call: {@code
   * dev.gatun.rpc.Call}, which a recording has to enable. It needs the module {@code jdk.jfr}.
   */
  public static Layer recorded() {
    return observed(CallEvent::began);
  }
}
