package dev.gatun.idl;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the name that a misspelled one was probably meant to be. */
public final class DidYouMean {

  /** Longer names are not compared: the cost of a comparison grows with the product. */
  private static final int LONGEST = 100;

  private DidYouMean() {}

  /** Returns {@code did you mean 'X'?} for the nearest candidate, or null when none is near. */
  public static @Nullable String hint(String name, Collection<String> candidates) {
    String nearest = nearest(name, candidates);
    return nearest == null ? null : "did you mean '" + nearest + "'?";
  }

  /**
   * Returns the candidate with the fewest edits to the name (letters put in, left out, replaced, or
   * two neighbours swapped), or null when even that is more than a third of the name's letters. A
   * name that differs in case alone is nearest; of equals, the first.
   */
  public static @Nullable String nearest(String name, Collection<String> candidates) {
    if (name.length() > LONGEST) {
      return null;
    }
    String nearest = null;
    int limit = Math.max(name.length() > 1 ? 1 : 0, name.length() / 3);
    for (String candidate : candidates) {
      if (candidate.equals(name) || Math.abs(candidate.length() - name.length()) > limit) {
        continue;
      }
      int edits = candidate.equalsIgnoreCase(name) ? 0 : edits(name, candidate);
      if (edits < limit || (edits == limit && nearest == null)) {
        nearest = candidate;
        limit = edits;
      }
    }
    return nearest;
  }

  private static int edits(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    Arrays.setAll(last, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[to.length()];
  }
}
