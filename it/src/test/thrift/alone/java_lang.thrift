// Types with the names of those that every Java file sees, or that emitted files import.
namespace java dev.gatun.it.javalang

struct Override {
  1: Object object
  2: list<String> strings
  3: map<string, Integer> integers
}

struct Object {
  1: Override other
  2: optional i32 object
}

struct String {
  1: string text
  2: String next
}

struct Integer {
  1: i32 number
  2: optional Long big
}

struct Long {
  1: i64 number
  2: Double ratio
}

struct Double {
  1: double number
}

struct Boolean {
  1: bool flag
}

struct Byte {
  1: i8 tiny
}

struct Short {
  1: i16 small
}

struct SuppressWarnings {
  1: Boolean flag
}

struct Objects {
  1: Byte tiny
  2: Short small
}

exception Exception {
  1: string message
  2: Object cause
}

exception Throwable {
  1: String message
}

exception IllegalStateException {
  1: string message
}

exception IllegalArgumentException {
  1: i32 code
}

enum Enum {
  LOW = 0
  HIGH = 1
}

union Void {
  1: Object object
  2: String text
  3: list<Integer> numbers
  4: i32 integer
  5: i64 big
  6: double ratio
  7: bool flag
  8: Enum level
}

struct Holder {
  1: Void chosen
  2: Enum level = Enum.HIGH
  3: optional Class type
  4: list<Enum> levels
  5: set<Integer> integers
}

struct Class {
  1: string name
}

const double INFINITE = 1.7976931348623157e308
const map<i32, string> NAMES = {1: "one"}
const list<Enum> LEVELS = [Enum.LOW]
const Void CHOSEN = {"text": {"text": "chosen"}}

service Runnable {
  Object run(1: String text) throws (1: Exception failure, 2: Throwable other)
}
