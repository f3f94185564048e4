namespace java golden

struct Requireds {
  1: required i32 number
  2: required string text
  3: string comment
}
