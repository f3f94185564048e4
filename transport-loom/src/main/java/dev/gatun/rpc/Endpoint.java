package dev.gatun.rpc;

import java.net.SocketAddress;

/**
 * One of the servers of a service.
 *
 * @param address of TCP or of a Unix domain socket
 * @param weight its share of the calls, as compared to the other servers' weights; 1 or more
 */
public record Endpoint(SocketAddress address, int weight) {
  /**
   * Checks the weight.
   *
   * @throws IllegalArgumentException when it is below 1
   */
  public Endpoint {
    if (weight < 1) {
      throw new IllegalArgumentException("a weight of " + weight);
    }
  }

  /** Creates one of weight 1. */
  public Endpoint(SocketAddress address) {
    this(address, 1);
  }
}
