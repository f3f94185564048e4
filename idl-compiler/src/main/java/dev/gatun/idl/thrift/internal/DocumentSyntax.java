package dev.gatun.idl.thrift.internal;

import dev.gatun.idl.SourceFile;
import dev.gatun.idl.thrift.Namespace;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is written.
 *
 * @param includes the literals of its include headers
 * @param broken the names of definitions of which a part was not understood: what is missing there
 *     has been reported already
 */
public record DocumentSyntax(
    SourceFile source,
    @Nullable String doc,
    List<Namespace> namespaces,
    List<Name> includes,
    List<String> cppIncludes,
    List<DefinitionSyntax> definitions,
    Set<String> broken) {}
