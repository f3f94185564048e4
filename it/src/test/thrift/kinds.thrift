/** Every construct of Thrift that a class is made of. */
namespace java dev.gatun.it.kinds

include "shared.thrift"

typedef i64 Instant
typedef list<string> Names

/** How something is done. */
enum Way {
  /** By land. */
  LAND = 0
  SEA = 2
  AIR = 5
}

struct Empty {}

struct Scalars {
  1: bool flag
  2: i8 tiny
  3: i16 small
  4: i32 medium
  5: i64 big
  6: double ratio
  7: string text
  8: binary raw
  9: Way way
  10: shared.Grade grade
}

struct Optionals {
  1: optional bool flag
  2: optional i8 tiny
  3: optional i16 small
  4: optional i32 medium
  5: optional i64 big
  6: optional double ratio
  7: optional string text
  8: optional binary raw
  9: optional Way way
  10: optional Scalars scalars
  11: optional list<i32> numbers
}

struct Requireds {
  1: required bool flag
  2: required i8 tiny
  3: required i16 small
  4: required i32 medium
  5: required i64 big
  6: required double ratio
  7: required string text
  8: required binary raw
  9: required Way way
  10: required Scalars scalars
}

struct Defaults {
  1: bool flag = true
  2: i8 tiny = -3
  3: i16 small = 300
  4: i32 medium = 0x7fffffff
  5: Instant big = -9
  6: double ratio = 2.5
  7: string text = "a \"quoted\" text"
  8: binary raw = "bytes"
  9: Way way = Way.SEA
  10: optional i32 unset = 8
  11: optional string here = "here"
  12: list<i32> numbers = [1, 2, shared.LIMIT]
  13: map<string, i64> byName = {"one": 1, "two": 2}
  14: set<string> names = ["x"]
  15: shared.Place place = {"latitude": 1.5, "longitude": 2}
  16: list<Way> ways = [Way.AIR, 0]
}

struct Containers {
  1: list<bool> flags
  2: list<i8> tinies
  3: list<i16> smalls
  4: list<i32> mediums
  5: list<i64> bigs
  6: list<double> ratios
  7: Names texts
  8: list<binary> raws
  9: list<Way> ways
  10: list<Scalars> structs
  11: set<i32> mediumSet
  12: set<string> textSet
  13: map<string, string> textByText
  14: map<i64, Scalars> structByBig
  15: map<string, list<i32>> numbersByText
  16: list<list<i32>> matrix
  17: list<map<string, set<i64>>> deep
  18: map<i32, map<i32, double>> mapByMedium
  19: list<set<string>> sets
  20: map<bool, i8> tinyByFlag
  21: list<list<Way>> waysOfWays
}

/** One of these. */
union Choice {
  1: i32 number
  2: string text
  3: Scalars scalars
  4: list<string> texts
  5: Way way
  6: bool flag
  7: list<i64> bigs
  8: map<string, Scalars> structs
}

exception Failure {
  1: string message
  2: i32 code
  3: optional Choice choice
}

struct Nested {
  1: optional Nested left
  2: optional Nested right
  3: list<Nested> children
  4: Choice choice
  5: map<string, Choice> choices
}

struct Sparse {
  -2: i32 negative
  40: string far
  5: string unsorted
  32767: i64 last
}

struct Wide {
  1: i32 a01
  2: i32 a02
  3: i32 a03
  4: i32 a04
  5: i32 a05
  6: i32 a06
  7: i32 a07
  8: i32 a08
  9: i32 a09
  10: i32 a10
  11: i32 a11
  12: i32 a12
  13: i32 a13
  14: i32 a14
  15: i32 a15
  16: i32 a16
  17: i32 a17
  18: i32 a18
  19: i32 a19
  20: i32 a20
  21: i32 a21
  22: i32 a22
  23: i32 a23
  24: i32 a24
  25: i32 a25
  26: i32 a26
  27: i32 a27
  28: i32 a28
  29: i32 a29
  30: i32 a30
  31: i32 a31
  32: i32 a32
  33: i32 a33
  34: required i32 a34
  35: optional string a35
}

const list<string> COLOURS = ["red", "green"]
const map<i32, list<string>> BY_NUMBER = {1: ["one"], 2: ["two", "deux"]}
const double TENTH = 0.1
const string HELLO = "hello"
const Way BEST = Way.AIR
const Choice CHOSEN = {"number": 5}

service Base {
  void ping()
}

service Calculator extends Base {
  /** Adds. */
  i32 add(1: i32 left, 2: i32 right) throws (1: Failure failure)
  list<i64> numbers(1: Way way)
  oneway void forget(1: string what)
}
