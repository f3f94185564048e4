namespace java golden

enum Level {
  LOW = 1
  HIGH = 2
}

struct Range {
  1: i32 from = 1
  2: i32 to = 10
}

struct Defaults {
  1: i32 number = 5
  2: optional double ratio = 0.5
  3: string text = "text"
  4: Level level = Level.HIGH
  5: list<i32> numbers = [1, 2]
  6: map<string, Level> levels = {"low": Level.LOW}
  7: Range range = {"from": 3}
}
