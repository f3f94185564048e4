// Twenty struct types such as one service sees: they pollute the JIT's profile before a trial.
namespace java dev.gatun.bench.idl.traffic

enum State {
  OPEN = 0
  HELD = 1
  CLOSED = 2
}

struct Money {
  1: i64 units
  2: i32 nanos
  3: string currency
}

struct Address {
  1: string street
  2: optional string unit
  3: string city
  4: string postcode
  5: string country
}

struct Point {
  1: double latitude
  2: double longitude
}

struct Customer {
  1: i64 id
  2: string name
  3: list<Address> addresses
  4: optional string email
  5: bool verified
}

struct Item {
  1: i32 sku
  2: i16 count
  3: Money price
  4: map<string, string> attributes
}

struct Order {
  1: i64 id
  2: Customer customer
  3: list<Item> items
  4: State state
  5: i64 created
}

struct Payment {
  1: i64 order
  2: Money amount
  3: i8 attempts
  4: bool captured
  5: binary token
}

struct Shipment {
  1: i64 order
  2: Address to
  3: list<Point> route
  4: double weight
}

struct Session {
  1: string token
  2: i64 customer
  3: i64 expires
  4: set<string> scopes
}

struct Event {
  1: i64 time
  2: string name
  3: map<string, i64> counters
  4: map<string, double> gauges
}

struct Span {
  1: i64 trace
  2: i64 id
  3: optional i64 parent
  4: string name
  5: i64 start
  6: i64 duration
  7: map<string, string> tags
}

struct Trace {
  1: list<Span> spans
  2: bool sampled
}

struct Metric {
  1: string name
  2: list<double> samples
  3: list<i64> times
}

struct Feature {
  1: i32 id
  2: list<double> vector
}

struct Query {
  1: string text
  2: i32 offset
  3: i32 limit
  4: set<i32> filters
  5: optional bool explain
}

struct Hit {
  1: i64 document
  2: double score
  3: list<string> highlights
}

struct Page {
  1: list<Hit> hits
  2: i64 total
  3: optional string cursor
}

struct Flag {
  1: string name
  2: bool enabled
  3: list<bool> history
  4: i8 weight
}

struct Schedule {
  1: list<i16> minutes
  2: set<i64> days
  3: map<i16, State> states
}

struct Blob {
  1: string name
  2: binary content
  3: list<binary> parts
  4: i64 modified
}
