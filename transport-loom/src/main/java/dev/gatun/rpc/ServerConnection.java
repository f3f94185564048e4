package dev.gatun.rpc;

import dev.gatun.codec.DecodeException;
import dev.gatun.codec.PoolExhaustedException;
import dev.gatun.codec.internal.ChannelBuffer;
import dev.gatun.rpc.internal.FrameReader;
import dev.gatun.rpc.internal.Timer;
import dev.gatun.rpc.internal.Timers;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A client's connection, on a virtual thread of its own: it reads as much as there is, answers
 * every complete frame of it in order, writes all the replies at once, and reads again.
 *
 * <p>No other thread touches its buffers. The timers and the server wake it by closing the channel
 * or its input, never by an interrupt, which would close the channel in the middle of a reply.
 */
final class ServerConnection implements Runnable {
  private static final Logger LOG = System.getLogger("dev.gatun.rpc");

  /** What an idle connection holds; larger frames make it grow, and it shrinks behind them. */
  private static final int ROOM = 4096;

  /** Replies that wait beyond this are written before the next frame is answered. */
  private static final int FLUSH_BYTES = 64 << 10;

  private final Server server;
  private final Wire wire;
  private final ChannelBuffer in;
  private final FrameReader frames;
  private final FrameWriter replies;
  private final Answering answering;
  private final Timer timer;
  private Phase phase = Phase.HANDLING;

  /** When bytes came the last time. */
  private long arrived;

  /** What the thread waits for, which has a deadline of its own. */
  private enum Phase {
    HANDLING,
    IDLE,
    HEADER,
    FRAME,
    WRITING
  }

  ServerConnection(Server server, Wire wire, Answering answering) {
    this.server = server;
    this.wire = wire;
    this.answering = answering;
    this.replies = new FrameWriter(server.codec);
    this.in = new ChannelBuffer(server.codec.pool(), ROOM);
    this.frames = new FrameReader(in, server.codec.limits(), server.maxFrameBytes);
    this.timer =
        new Timer(Timers.shared()) {
          @Override
          protected void goOff() {
            abort();
          }
        };
  }

  @Override
  public void run() {
    try {
      serve();
    } catch (IOException | DecodeException e) {
      LOG.log(Level.DEBUG, () -> "a connection ends while " + phase, e);
    } catch (PoolExhaustedException e) {
      LOG.log(Level.WARNING, "a connection is closed, for there is no memory", e);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "a connection failed", e);
    } finally {
      end();
    }
  }

  private void serve() throws IOException {
    enter(Phase.HEADER);
    wire.open();
    enter(Phase.HANDLING);
    do {
      answerAll();
      flush();
      in.shrink(ROOM);
    } while (!answering.isOver() && fill());
  }

  private void answerAll() throws IOException {
    try {
      while (!answering.isOver() && frames.poll()) {
        enter(Phase.HANDLING);
        answering.answer(in, frames, arrived, replies);
        frames.drop();
        if (replies.size() >= FLUSH_BYTES) {
          flush();
        }
      }
    } catch (DecodeException e) {
      // The frames before are fine.
      flush();
      throw e;
    }
  }

  /** Reads what there is, and returns false at the end of the input. */
  private boolean fill() throws IOException {
    enter(waitingFor());
    clearInterrupt();
    boolean more = in.fillFrom(wire) >= 0;
    arrived = System.nanoTime();
    return more;
  }

  private void flush() throws IOException {
    if (replies.size() > 0) {
      enter(Phase.WRITING);
      clearInterrupt();
      replies.flushTo(wire);
      enter(Phase.HANDLING);
    }
  }

  /** A channel closes itself when an interrupted thread reads or writes. */
  private static void clearInterrupt() {
    if (Thread.interrupted()) {
      LOG.log(Level.DEBUG, "a handler left its thread interrupted");
    }
  }

  private Phase waitingFor() {
    if (in.size() == 0) {
      return Phase.IDLE;
    }
    return frames.isRecognized() ? Phase.FRAME : Phase.HEADER;
  }

  /** A deadline runs from the first moment of a phase, however many reads it takes. */
  private void enter(Phase next) {
    if (phase != next) {
      phase = next;
      switch (next) {
        case HANDLING -> timer.clear();
        case IDLE -> timer.setIn(server.idleNanos);
        case HEADER -> timer.setIn(server.headerNanos);
        case FRAME -> timer.setIn(server.frameNanos);
        case WRITING -> timer.setIn(server.writeNanos);
      }
    }
  }

  /** Lets the thread find the end of the input when it reads next. For any thread. */
  void endInput() {
    try {
      wire.endInput();
    } catch (IOException e) {
      abort();
    }
  }

  /** Closes the channel, whatever the thread is doing. For any thread. */
  void abort() {
    try {
      wire.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a connection could not be closed", e);
    }
  }

  private void end() {
    timer.clear();
    try {
      wire.finish();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a connection could not be closed in order", e);
    }
    replies.close();
    in.close();
    server.ended(this);
  }
}
