namespace java golden

/** A field of each scalar type. */
struct Scalars {
  1: bool flag
  2: i8 tiny
  3: i16 small
  4: i32 medium
  5: i64 big
  6: double ratio
  /** Whatever comes to mind. */
  7: string text
  8: binary raw
  9: uuid id
}
