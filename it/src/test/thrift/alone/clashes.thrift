// Names that become the same name in Java, or one that the emitted class has for itself.
namespace java dev.gatun.it.clashes

struct Locals {
  1: i32 object
  2: i32 that
  3: string joiner
  4: i32 hash
  5: list<string> copy
  6: string element
  7: list<list<string>> elements
  8: map<string, list<string>> key
  9: i32 e
  10: i32 i
  11: list<i32> values
  12: i32 entry
  13: i32 writer
  14: i32 outer
  15: i32 id
  16: i32 first
  17: i32 wanted
}

struct Presence {
  1: i32 presence0
  2: i32 presence1
  3: required i32 REQUIRED_PRESENCE0
  4: i32 has_presence0
  5: required i32 required_presence_0
}

struct Underscores {
  1: i32 _
  2: i32 __
  3: i32 _1
  4: i32 a_
  5: i32 _a
  6: i32 a
  7: i32 A
  8: string a_7
}

struct Suffixes {
  1: i32 a_b_3
  2: i32 a_b
  3: i32 aB
  4: i32 A_B_3
}

struct Methods {
  1: list<string> field1
  2: list<string> other
  3: list<string> others
  4: list<string> from
  5: list<string> to
  6: list<string> fields1To4
  7: list<string> fields5To8
  8: list<string> field9
  9: list<string> field_9
  10: list<list<list<string>>> deep
  11: list<string> deepElement
  12: list<string> deep_element_element
  13: Kind kind
  14: i32 kind_number
  15: i32 class
  16: i32 name_of
  17: i32 first_missing
  18: i32 s
  19: list<string> field
}

struct Lone {
  1: list<string> field1
}

exception Problem {
  1: i32 serialVersionUID
  2: i32 message
  3: string localized_message
  4: list<string> suppressed
  5: string stack_trace
  6: optional string cause
  7: i32 class
}

exception TextProblem {
  1: optional string message
}

exception LazyProblem {
  1: string message (gatun.lazy)
}

enum Kind {
  class = 0
  class_ = 1
  number = 2
  UNRECOGNIZED = 3
  enum_ = 4
  int = 5
  INT = 6
  name = 7
  ordinal = 8
  valueOf = 9
}

union Chosen {
  1: i32 NOT_SET
  2: i32 field
  3: list<string> value
  4: i32 class
  5: Kind kind
  6: i32 kindNumber
  7: list<list<string>> a
  8: list<string> a_element
  9: i32 a_header
  10: list<string> other
  11: i32 values
  12: i32 outer
  13: i32 writer
}

const i32 class = 1
const list<i32> int = [1]
const string int_ = "other"
const list<i32> toString = [2]
const list<i32> hashCode = [3]

service Clashing {
  void toString()
  void toString_()
  void wait(1: i32 wait)
  void class(1: i32 a_b, 2: i32 aB, 3: i32 class, 4: i32 class_)
  i32 getClass()
  i32 equals(1: string object)
}
