namespace java golden

/** How high. */
enum Level {
  LOW = -1
  /** Neither. */
  MIDDLE
  CENTRE = 0
  HIGH = 7
}

struct Measure {
  1: Level level
}
