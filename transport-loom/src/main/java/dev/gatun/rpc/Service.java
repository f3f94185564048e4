package dev.gatun.rpc;

/**
 * Answers requests: a handler, a router, a client, or a {@link Layer} around any of them.
 *
 * <p>A call may block; the thread is the caller's. In a server that is the virtual thread of the
 * connection, or of the request where requests of a connection run at once. Safe for use by any
 * number of threads.
 */
@FunctionalInterface
public interface Service {
  /**
   * Answers a request.
   *
   * @param request its payload can be read until this returns
   * @return the reply, which the caller closes. For a oneway request nobody looks at it.
   * @throws ApplicationException to be sent to the peer as it is; a server sends any other
   *     throwable as an internal error
   * @throws CallException when a client gets no reply
   */
  Response call(Request request);
}
