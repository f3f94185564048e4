namespace java golden

struct Lazy {
  1: string eager
  2: required string text (gatun.lazy)
}
