namespace java golden

exception Failure {
  1: string message
  2: i32 code
}
