namespace java golden

/** More fields than one method takes. */
struct Wide {
  1: i32 a
  2: i32 b
  3: i32 c
  4: i32 d
  5: i32 e
  6: i32 f
  7: i32 g
  8: i32 h
  9: i32 i
  10: optional string j
}
