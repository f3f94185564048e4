package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.thrift.ConstantDefinition;
import dev.gatun.idl.thrift.Definition;
import dev.gatun.idl.thrift.EnumDefinition;
import dev.gatun.idl.thrift.ServiceDefinition;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.idl.thrift.StructKind;
import dev.gatun.idl.thrift.ThriftDocument;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Turns Thrift files into Java: a class for each struct, union, exception and enum, an interface
 * for each service, and a class for the constants of each file.
 *
 * <p>The classes of included files are not emitted, only named: give those files too, under the
 * same options. Not for use by several threads at a time.
 */
public final class JavaEmitter {
  private final Function<ThriftDocument, JavaOptions> options;
  private final SourceSink sources;
  private final JavaPackages packages;

  /** Makes an emitter that reports names that clash. */
  public JavaEmitter(JavaOptions options, Diagnostics diagnostics) {
    this(document -> options, diagnostics);
  }

  /**
   * Makes an emitter that reports names that clash.
   *
   * @param options what to emit of each file; of files that are only included, the suffix of their
   *     packages alone matters
   */
  public JavaEmitter(Function<ThriftDocument, JavaOptions> options, Diagnostics diagnostics) {
    this.options = options;
    this.sources = new SourceSink(diagnostics);
    this.packages =
        new JavaPackages(document -> options.apply(document).packageSuffix(), diagnostics);
  }

  /** Emits the Java of a file, source by source, so that none need be kept. */
  public void emit(ThriftDocument document, Consumer<JavaSource> sink) {
    emit(document, definition -> true, sink);
  }

  /** Emits the Java of those of a file's definitions that are wanted. */
  public void emit(
      ThriftDocument document, Predicate<Definition> wanted, Consumer<JavaSource> sink) {
    JavaOptions ofFile = options.apply(document);
    ThriftShapes shapes = new ThriftShapes(packages, ofFile.lazyStrings());
    for (Definition definition : document.definitions()) {
      if (!wanted.test(definition)) {
        continue;
      }
      if (definition instanceof EnumDefinition type) {
        emit(type, EnumEmitter.emit(type, shapes.className(type)), sink);
      } else if (definition instanceof StructDefinition type) {
        emit(type, struct(type, shapes, ofFile), sink);
      } else if (definition instanceof ServiceDefinition service) {
        emit(service, ServiceEmitter.emit(service, shapes), sink);
      }
    }
    List<ConstantDefinition> constants =
        document.definitions(ConstantDefinition.class).stream().filter(wanted).toList();
    if (!constants.isEmpty()) {
      emit(
          constants.get(0),
          ConstantsEmitter.emit(constantsName(document), constants, shapes),
          sink);
    }
  }

  private static TypeSpec struct(
      StructDefinition definition, ThriftShapes shapes, JavaOptions options) {
    StructPlan plan = StructPlan.of(definition, shapes);
    return plan.kind() == StructKind.UNION
        ? new UnionEmitter(plan, options).emit()
        : new StructEmitter(plan, new Constants(shapes), options).emit();
  }

  private ClassName constantsName(ThriftDocument document) {
    return ClassName.get(
        packages.of(document), JavaNames.upperCamel(document.name()) + "Constants");
  }

  private void emit(Definition definition, TypeSpec type, Consumer<JavaSource> sink) {
    ThriftDocument document = definition.document();
    sources.add(
        packages.of(document),
        type,
        definition.span(),
        document.source(),
        "give one of them another name: (gatun.name = \"...\")",
        sink);
  }
}
