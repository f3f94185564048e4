package dev.gatun.libthrift.peer;

/** A codec over some libthrift. */
public interface Peer {
  /** Reads {@code bytes} from a fresh transport; a failure is part of the outcome. */
  Outcome read(Wire wire, Carrier carrier, Settings settings, Reading reading, byte[] bytes);

  /** Writes to a fresh transport, and answers what has arrived behind it. */
  Outcome write(Wire wire, Carrier carrier, Settings settings, Writing writing);
}
