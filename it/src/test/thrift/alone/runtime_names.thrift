// Types with the names of those that emitted classes use.
namespace java dev.gatun.it.runtimenames

struct ThriftType {
  1: BinaryReader reader
  2: CompactWriter writer
}

struct BinaryReader {
  1: Limits limits
  2: optional Generation generation
}

struct CompactWriter {
  1: list<Field> fields
  2: List list
  3: list<List> lists
}

struct Limits {
  1: Map map
  2: map<string, Map> maps
  3: set<Set> sets
}

struct Generation {
  1: i32 generation
}

struct List {
  1: list<i32> list
  2: list<string> strings
}

struct Map {
  1: map<string, string> map
}

struct Set {
  1: set<string> elements
}

struct Entry {
  1: map<Entry, Entry> entries
}

struct BinaryStruct {
  1: CompactStruct other
}

struct CompactStruct {
  1: Bytes bytes
  2: binary raw
}

struct Bytes {
  1: binary bytes
  2: uuid id
}

struct UUID {
  1: uuid uuid
}

struct Copies {
  1: list<list<Copies>> copies
}

struct ArrayList {
  1: list<ArrayList> elements
}

struct LinkedHashMap {
  1: map<i32, LinkedHashMap> entries
}

struct LinkedHashSet {
  1: set<string> elements
  2: optional set<EnumList> more
}

struct StringJoiner {
  1: string text
}

struct IntList {
  1: list<i32> numbers
  2: list<IntList> lists
}

struct EnumList {
  1: list<NumberedEnum> constants
}

struct LazyString {
  1: string eager
  2: string lazy (gatun.lazy)
}

struct DecodeException {
  1: list<string> path
}

exception EncodeException {
  1: DecodeException decode
}

enum NumberedEnum {
  getNumber = 1
  forNumber = 2
  number = 3
  values = 4
  UNRECOGNIZED = 5
  UNRECOGNIZED_ = 6
}

/** The nested enum of a union is called Field too. */
union Field {
  1: Field field
  2: list<Field> fields
  3: NumberedEnum number
}

union Value {
  1: Field field
  2: Value value
}

struct FieldHolder {
  1: Field field
  2: optional Value value
}
