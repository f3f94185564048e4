// The fewest and the oddest that the grammar allows.
namespace java dev.gatun.it.degenerate

struct Empty {}
union NoChoice {}
exception NoFailure {}
enum NoConstants {}
service NoFunctions {}

enum Odd {
  LEAST = -2147483648
  MINUS = -1
  ONE = 1
  UNO = 1
  MOST = 2147483647
}

struct Negative {
  -1: i32 last
  -32768: string least
  -5: optional list<string> middle
  0: i32 zero
  1: required i32 one
}

struct Implicit {
  i32 first
  string second
}

struct OfNothing {
  1: Empty empty
  2: list<Empty> empties
  3: set<NoChoice> choices
  4: map<Empty, NoConstants> constants
  5: NoConstants constant
  6: Odd odd = Odd.UNO
  7: list<NoConstants> more
  8: map<Odd, set<Odd>> odds
}

struct Recursive {
  1: optional Recursive next
  2: list<Recursive> list
  3: map<string, Recursive> map
  4: list<map<string, list<Recursive>>> deep
  5: Cycle cycle
}

union Cycle {
  1: Recursive recursive
  2: Cycle cycle
  3: list<Cycle> cycles
}

typedef list<list<list<list<i32>>>> Cube
typedef map<list<set<map<i32, list<string>>>>, set<map<set<i64>, list<list<double>>>>> Maze

struct Deep {
  1: Cube cube
  2: Maze maze
  3: list<list<list<list<list<list<list<bool>>>>>>> seven
  4: map<map<map<i32, i32>, i32>, map<i32, map<i32, i32>>> maps
  5: optional list<set<Odd>> odds
  6: list<list<binary>> raws
  7: map<uuid, list<uuid>> ids
  8: set<set<set<string>>> sets
}

const Deep DEEP = {
  "cube": [[[[1, 2], []], []], []],
  "maps": {{{1: 2}: 3}: {4: {5: 6}}},
  "odds": [[Odd.MINUS, 1]],
  "sets": [[["x"]], []]
}
const Recursive NESTED = {"next": {"next": {"next": {}}}, "cycle": {"cycle": {"cycle": {"recursive": {}}}}}
const double NOT_QUITE = 1e-320
const double HUGE = 1.7976931348623157e308
const i64 LEAST = -9223372036854775808
const i32 LEAST_INT = -2147483648
const i8 LEAST_BYTE = -128
const string ESCAPED = "tab\t, newline\n, quote\", 'single', backslash\\, dollar $L $T, unicode é 😀"
const binary RAW = "bytes"
const uuid ID = "123e4567-e89b-12d3-a456-426614174000"
const Empty NOTHING = {}
const list<Empty> NOTHINGS = [{}, {}]
const Odd ODD = -1
const map<Odd, list<Odd>> ODDS = {Odd.ONE: [Odd.MOST]}
