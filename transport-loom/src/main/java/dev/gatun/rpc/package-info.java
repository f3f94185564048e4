/**
 * Thrift RPC in blocking code on virtual threads.
 *
 * <p>A {@link Service} answers a {@link Request} with a {@link Response}; a {@link Layer} makes a
 * service of another one. That is all there is of middleware. A {@link Server} calls a service for
 * each message that arrives, on the thread of its connection; a {@link Client} is a service that
 * sends the request to a server. So a handler, a chain of layers, a router, a client and a proxy
 * are the same thing.
 *
 * <p>Data flows: channel, frame, envelope, {@link Payload}, struct, and the same way back. What is
 * on the wire is known to the package {@code internal} alone.
 */
@NullMarked
package dev.gatun.rpc;

import org.jspecify.annotations.NullMarked;
