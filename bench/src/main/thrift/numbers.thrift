// Lists of numbers, and nothing else.
namespace java dev.gatun.bench.idl.numbers

struct Longs {
  1: list<i64> values
}

struct Ints {
  1: list<i32> values
}
