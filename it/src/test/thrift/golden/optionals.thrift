namespace java golden

struct Optionals {
  1: optional bool flag
  2: optional i32 number
  3: optional string text
  4: optional list<i64> numbers
}
