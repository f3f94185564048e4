namespace java golden

/** A number or several. */
union Amount {
  /** Just one. */
  1: i32 one
  2: list<string> many
  3: Amount nested
}
