// The uuid type, which compilers before 0.19 do not know.
namespace java dev.gatun.libthrift.idl.uuids

struct Identified {
  1: uuid id
  2: optional uuid parent
  3: string name
}

struct IdentifiedContainers {
  1: list<uuid> ids
  2: set<uuid> distinct
  3: map<uuid, string> names
  4: map<string, uuid> byName
}
