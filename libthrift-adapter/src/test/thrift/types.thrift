// Every construct of the IDL that Thrift compilers since 0.14 know. uuid is in uuids.thrift.
namespace java dev.gatun.libthrift.idl

enum Colour {
  RED = 1,
  GREEN = 2,
  BLUE = 1000000
}

typedef i64 Timestamp
typedef list<Point> Path

struct Empty {}

struct Point {
  1: required i32 x
  2: required i32 y
}

/** One field of each scalar type, all without a requirement. */
struct Scalars {
  1: bool aBool
  2: i8 anI8
  3: i16 anI16
  4: i32 anI32
  5: i64 anI64
  6: double aDouble
  7: string aString
  8: binary aBinary
  9: Colour aColour
  10: Timestamp aTimestamp
}

struct Optionals {
  1: optional bool aBool
  2: optional i8 anI8
  3: optional i16 anI16
  4: optional i32 anI32
  5: optional i64 anI64
  6: optional double aDouble
  7: optional string aString
  8: optional binary aBinary
  9: optional Colour aColour
  10: optional Point aPoint
}

struct Defaults {
  1: bool aBool = true
  2: i32 anI32 = -42
  3: string aString = "default é"
  4: list<i32> numbers = [1, 2, 3]
  5: optional i64 anOptional = 99
  6: Colour colour = Colour.GREEN
}

/** Field ids that no delta of the Compact protocol reaches, in an order that is not ascending. */
struct SparseIds {
  1: optional i32 first
  17: optional i32 beyondDelta
  16: optional bool aBool
  300: optional string far
  32767: optional i64 last
  299: optional bool back
}

struct Lists {
  1: list<bool> bools
  2: list<i8> bytes
  3: list<i16> shorts
  4: list<i32> ints
  5: list<i64> longs
  6: list<double> doubles
  7: list<string> strings
  8: list<binary> binaries
  9: list<Point> points
  10: list<Colour> colours
  11: list<Choice> choices
}

struct Sets {
  1: set<bool> bools
  2: set<i8> bytes
  3: set<i16> shorts
  4: set<i32> ints
  5: set<i64> longs
  6: set<double> doubles
  7: set<string> strings
  8: set<Point> points
  9: set<Colour> colours
}

struct Maps {
  1: map<bool, bool> flags
  2: map<i32, i64> numbers
  3: map<string, string> strings
  4: map<string, Point> points
  5: map<Colour, double> weights
  6: map<i8, binary> blobs
}

struct NestedContainers {
  1: list<list<i32>> matrix
  2: map<string, list<Point>> paths
  3: set<list<string>> words
  4: list<map<i16, set<i64>>> tables
  5: map<i32, map<string, list<list<bool>>>> deep
  6: Path path
}

union Choice {
  1: bool flag
  2: i32 number
  3: string text
  4: Point point
  5: list<i64> numbers
  6: Empty nothing
}

exception Refused {
  1: string reason
  2: optional i32 code
  3: optional Point where
}

struct Tree {
  1: i32 value
  2: list<Tree> children
}

/** A chain: the cheapest way to go deep. */
struct Link {
  1: optional Link inner
  2: optional i32 payload
}

struct Everything {
  1: Scalars scalars
  2: Optionals optionals
  3: Defaults defaults
  4: SparseIds sparse
  5: Lists lists
  6: Sets sets
  7: Maps maps
  8: NestedContainers nested
  9: Choice choice
  10: Tree tree
  11: Refused refused
  12: Wide wide
}

/** The first and last of what Everything has: all other fields are unknown to it. */
struct EverythingOfAnOldVersion {
  1: Scalars scalars
  11: Refused refused
}

struct Wide {
  1: i32 f1, 2: i64 f2, 3: bool f3, 4: string f4, 5: double f5, 6: i16 f6, 7: i8 f7, 8: binary f8,
  9: i32 f9, 10: i64 f10, 11: bool f11, 12: string f12, 13: double f13, 14: i16 f14, 15: i8 f15, 16: binary f16,
  17: i32 f17, 18: i64 f18, 19: bool f19, 20: string f20, 21: double f21, 22: i16 f22, 23: i8 f23, 24: binary f24,
  25: i32 f25, 26: i64 f26, 27: bool f27, 28: string f28, 29: double f29, 30: i16 f30, 31: i8 f31, 32: binary f32,
  33: i32 f33, 34: i64 f34, 35: bool f35, 36: string f36, 37: double f37, 38: i16 f38, 39: i8 f39, 40: binary f40,
  41: optional i32 f41, 42: optional i64 f42, 43: optional bool f43, 44: optional string f44,
  45: optional double f45, 46: optional i16 f46, 47: optional i8 f47, 48: optional binary f48,
  49: optional i32 f49, 50: optional i64 f50, 51: optional bool f51, 52: optional string f52,
  53: optional double f53, 54: optional i16 f54, 55: optional i8 f55, 56: optional binary f56,
  57: optional Point f57, 58: optional list<i32> f58, 59: optional set<string> f59, 60: optional map<i32, string> f60,
  61: optional Colour f61, 62: optional Choice f62, 63: optional Tree f63, 64: optional Empty f64
}
