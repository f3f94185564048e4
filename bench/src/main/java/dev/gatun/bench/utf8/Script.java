package dev.gatun.bench.utf8;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What texts are made of. */
enum Script {
  /** Letters of ASCII. */
  ASCII("ascii") {
    @Override
    int next(SplittableRandom random) {
      return random.nextInt(' ', 0x7f);
    }
  },
  /** Russian: words of two-byte chars. */
  CYRILLIC("cyrillic") {
    @Override
    int next(SplittableRandom random) {
      return random.nextInt(6) == 0 ? ' ' : random.nextInt(0x430, 0x450);
    }
  },
  /** Chinese: three-byte chars, one in ten of ASCII. */
  CHINESE("chinese") {
    @Override
    int next(SplittableRandom random) {
      return random.nextInt(10) == 0 ? random.nextInt('0', ':') : random.nextInt(0x4e00, 0x9fa6);
    }
  },
  /** Of 100 chars 60 of ASCII, 25 of two bytes, 13 of three, and 2 of four. */
  MIXED("mixed") {
    @Override
    int next(SplittableRandom random) {
      int share = random.nextInt(100);
      if (share < 60) {
        return random.nextInt('a', '{');
      }
      if (share < 85) {
        return random.nextInt(0xe0, 0x180);
      }
      return share < 98 ? random.nextInt(0x4e00, 0x9fa6) : random.nextInt(0x1f600, 0x1f640);
    }
  };

  private final String label;

  Script(String label) {
    this.label = label;
  }

  /** Returns a code point. */
  abstract int next(SplittableRandom random);

  static List<String> labels() {
    return Arrays.stream(values()).map(each -> each.label).toList();
  }

  static Script named(String label) {
    return Arrays.stream(values())
        .filter(each -> each.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no script " + label));
  }

  /** Returns texts of {@code length} chars or one more, enough of them that none is learned. */
  List<String> texts(int length) {
    SplittableRandom random = new SplittableRandom(42);
    return IntStream.range(0, Math.max(8, 262_144 / length))
        .mapToObj(_ -> text(random, length))
        .toList();
  }

  private String text(SplittableRandom random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.appendCodePoint(next(random));
    }
    return text.toString();
  }
}
