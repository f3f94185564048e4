package dev.gatun.idl.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Holds a schema against the descriptors that protoc made of the same files. */
final class DescriptorComparison {

  private DescriptorComparison() {}

  /** Compares all files that were asked for; returns how many these were. */
  static int compare(ProtoSchema schema, FileDescriptorSet set) throws Exception {
    Map<String, FileDescriptor> built = new LinkedHashMap<>();
    for (FileDescriptorProto proto : set.getFileList()) {
      FileDescriptor[] imports =
          proto.getDependencyList().stream().map(built::get).toArray(FileDescriptor[]::new);
      built.put(proto.getName(), FileDescriptor.buildFrom(proto, imports));
    }
    ResolvedComparison resolved = new ResolvedComparison(built);
    int compared = 0;
    for (ProtoFile file : schema.roots()) {
      FileDescriptor theirs = Objects.requireNonNull(built.get(file.name()), file.name());
      FileDescriptorProto expected = DescriptorNormalizer.normalized(theirs.toProto());
      FileDescriptorProto actual =
          DescriptorNormalizer.normalized(DescriptorConverter.convert(file));
      assertEquals(expected.toString(), actual.toString(), file.name());
      resolved.compare(file, theirs);
      compared++;
    }
    return compared;
  }
}
