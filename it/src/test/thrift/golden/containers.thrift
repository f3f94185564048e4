namespace java golden

enum Level {
  LOW = 1
}

struct Item {}

struct Containers {
  1: list<string> texts
  2: list<double> ratios
  3: list<Level> levels
  4: list<Item> items
  5: set<string> names
  6: map<i64, Item> itemById
  7: map<string, list<set<i32>>> deep
}
