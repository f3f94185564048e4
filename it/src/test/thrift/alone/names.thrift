// Names that the official compiler makes no valid Java of.
namespace java dev.gatun.it.names.package

enum Way {
  UNRECOGNIZED = 1
  class = 2
}

/** Names that Java has for itself, or that look alike. */
struct Fields {
  1: i32 class
  2: string first_name
  3: string firstName
  4: string FIRST_NAME
  5: i64 hash
  6: bool has
  7: string value
  8: i32 size
  9: list<string> other
  10: list<i32> from
  11: list<string> from_element
  12: i32 reader
  13: i32 header
  14: i32 field
  15: string URL
  16: string URLName
  17: list<list<string>> readings
  18: i32 goto
  19: Way kind
  20: i32 kindNumber
}

exception Trouble {
  1: string message
  2: i32 cause
  3: list<string> stackTrace
}

exception NumberedTrouble {
  1: i32 message
}

union Any {
  1: i32 NOT_SET
  2: string value
  3: bool field
  4: list<string> class
}

struct String {
  1: string text
  2: Object object
}

struct Object {
  1: i32 hash_code
}

struct Renamed {
  1: i32 awkward (gatun.name = "handy")
} (gatun.name = "Handy")

service Odd {
  string toString(1: string new, 2: i32 class)
  void wait()
  String text(1: string text)
}
