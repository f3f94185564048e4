/**
 * What is on the wire around a message, and the clock of the deadlines. Nothing here knows of
 * calls: {@link FrameReader} finds the messages in the bytes that a connection has received, {@link
 * TtHeader} is the header that some of them have, {@link TimingWheel} says when time is over.
 */
@NullMarked
package dev.gatun.rpc.internal;

import org.jspecify.annotations.NullMarked;
