namespace java golden

struct Point {
  1: i32 x
  2: i32 y
}

/** The most that there can be. */
const i32 LIMIT = 0x10
const string GREETING = "hello"
const list<Point> CORNERS = [{"x": 0, "y": 0}, {"x": 1}]
const map<string, i64> BIG = {"one": 1, "more": 1000000000000}
const set<double> RATIOS = [0.5]
