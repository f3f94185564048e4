namespace java golden

service Base {
  oneway void ping()
}

service Counter extends Base {
  /** Counts. */
  i64 add(1: i64 count)
}
