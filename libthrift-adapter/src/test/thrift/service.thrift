// All kinds of methods. Code of old compilers for services does not work on libthrift 0.22 and newer.
namespace java dev.gatun.libthrift.idl.service

include "types.thrift"

service BaseService {
  string baseMethod(1: string text)
}

service TestService extends BaseService {
  void nothing(),
  bool echoBool(1: bool value),
  i8 echoI8(1: i8 value),
  i16 echoI16(1: i16 value),
  i32 echoI32(1: i32 value),
  i64 echoI64(1: i64 value),
  double echoDouble(1: double value),
  string echoString(1: string value),
  binary echoBinary(1: binary value),
  types.Everything echoEverything(1: types.Everything value),
  list<types.Point> reversed(1: list<types.Point> points),
  map<string, i64> counted(1: set<string> words, 2: i64 count),
  i32 divide(1: i32 dividend, 2: i32 divisor) throws (1: types.Refused refused),
  void fail(1: string message),
  oneway void note(1: string event),
  i32 notes()
}
