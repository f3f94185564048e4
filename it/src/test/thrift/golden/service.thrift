namespace java golden

exception Failure {}

/** The base. */
service Base {
  oneway void ping()
}

service Store extends Base {
  /** Looks. */
  string get(1: i64 key, 2: set<i32> options) throws (1: Failure failure)
}
