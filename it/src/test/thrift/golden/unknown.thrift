namespace java golden

struct Known {
  1: required i32 id
  2: optional string text
} (gatun.keepUnknown = "true")

struct Nothing {
} (gatun.keepUnknown)

union Either {
  1: i32 number
  2: string text
} (gatun.keepUnknown)

exception Trouble {
  1: string message
} (gatun.keepUnknown)

struct Plain {
} (gatun.keepUnknown = "false")
