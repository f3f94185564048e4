package dev.gatun.bench.run;

import java.util.function.LongSupplier;

/**
 * One comparison to be measured.
 *
 * @param suite the suite's name
 * @param name the payload or load, with an optional {@code /variant} behind it
 * @param op what is timed: {@code encode}, {@code decode}, …
 * @param subject our side
 * @param peer the other side
 * @param subjectTrial measures our side
 * @param peerTrial measures the other side; matches of one suite, case and op that share an equal
 *     trial measure it once
 * @param bytes the encoded size of one operation, asked for when the match is run
 * @param quick whether {@code --quick} keeps this match
 */
public record Match(
    String suite,
    String name,
    String op,
    String subject,
    String peer,
    Trial subjectTrial,
    Trial peerTrial,
    LongSupplier bytes,
    boolean quick) {
  /** Where the match stands in progress lines: {@code suite case op}. */
  public String title() {
    return suite + " " + name + " " + op;
  }
}
