// What kinds.thrift includes.
namespace java dev.gatun.it.shared

enum Grade {
  LOW = 1
  HIGH = 7
}

struct Place {
  1: required double latitude
  2: required double longitude
  3: optional string name
}

const i32 LIMIT = 12
const Place ORIGIN = {"latitude": 0.0, "longitude": 0.0, "name": "origin"}
