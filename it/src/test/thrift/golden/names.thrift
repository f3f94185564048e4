namespace java golden.package

struct Names {
  1: i32 class
  2: string first_name
  3: string firstName
  4: i32 renamed (gatun.name = "handy")
}
