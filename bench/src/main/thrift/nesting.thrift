// The shapes of frugal's three benchmark messages: flat, nested once, nested twice.
namespace java dev.gatun.bench.idl.nesting

enum Grade {
  FIRST = 0
  SECOND = 1
  THIRD = 2
}

struct Simple {
  1: i8 small
  2: i64 big
  3: double ratio
  4: i32 medium
  5: string text
  6: binary raw
  7: Grade grade
}

struct Nesting {
  1: string text
  2: list<Simple> simples
  3: double ratio
  4: i32 medium
  5: list<i32> mediums
  6: i64 big
  7: map<string, string> textByText
  8: Simple simple
  9: map<i32, i64> bigByMedium
  10: list<string> texts
  11: binary raw
  12: map<i64, string> textByBig
  13: list<i64> bigs
  14: i8 small
  15: map<string, Simple> simpleByText
}

struct Nesting2 {
  1: map<Simple, Nesting> nestingBySimple
  2: Simple simple
  3: i8 small
  4: double ratio
  5: list<Nesting> nestings
  6: i64 big
  7: Nesting nesting
  8: binary raw
  9: string text
  10: set<Nesting> distinct
  11: i32 medium
}
