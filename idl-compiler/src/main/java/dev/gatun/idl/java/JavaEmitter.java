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
import dev.gatun.idl.thrift.TypedefDefinition;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Turns Thrift files into Java: a class for each struct, union, exception and enum, an interface
 * for each service, with a client and a dispatch if they are wanted, and a class for the constants
 * of each file.
 *
 * <p>The classes of included files are not emitted, only named: give those files too, under the
 * same options. Not for use by several threads at a time.
 */
public final class JavaEmitter {
  private final Function<ThriftDocument, JavaOptions> options;
  private final SourceSink sources;
  private final JavaPackages packages;
  private final ClassLimits limits;
  private final Diagnostics diagnostics;
  private final GatunAnnotations annotations;

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
    this.diagnostics = diagnostics;
    this.limits = new ClassLimits(diagnostics);
    this.annotations = new GatunAnnotations(diagnostics);
    this.sources = new SourceSink(diagnostics);
    this.packages =
        new JavaPackages(document -> options.apply(document).packageSuffix(), diagnostics);
  }

  /** Returns the full name of the class that a struct becomes. */
  public String className(StructDefinition type) {
    JavaOptions ofFile = options.apply(type.document());
    return new ThriftShapes(packages, ofFile).className(type).canonicalName();
  }

  /** Emits the Java of a file, source by source, so that none need be kept. */
  public void emit(ThriftDocument document, Consumer<JavaSource> sink) {
    emit(document, definition -> true, sink);
  }

  /** Emits the Java of those of a file's definitions that are wanted. */
  public void emit(
      ThriftDocument document, Predicate<Definition> wanted, Consumer<JavaSource> sink) {
    JavaOptions ofFile = options.apply(document);
    ThriftShapes shapes = new ThriftShapes(packages, ofFile);
    for (Definition definition : document.definitions()) {
      if (!wanted.test(definition)) {
        continue;
      }
      annotations.check(definition);
      if (definition instanceof EnumDefinition type) {
        EnumEmitter.emit(type, shapes.className(type)).forEach(part -> emit(type, part, sink));
      } else if (definition instanceof StructDefinition type) {
        struct(type, shapes, ofFile, sink);
      } else if (definition instanceof ServiceDefinition type && limits.fits(type, shapes)) {
        service(type, shapes, ofFile, sink);
      }
    }
    List<ConstantDefinition> constants =
        document.definitions(ConstantDefinition.class).stream().filter(wanted).toList();
    if (!constants.isEmpty() && limits.fits(constants, shapes)) {
      emit(
          constants.get(0),
          ConstantsEmitter.emit(constantsName(document), constants, shapes),
          sink);
    }
  }

  /** Returns of how many sources a definition is; all constants of a file are of one. */
  public static int sources(Definition definition) {
    if (definition instanceof EnumDefinition type) {
      return EnumEmitter.sources(type.members().size());
    }
    return definition instanceof ConstantDefinition || definition instanceof TypedefDefinition
        ? 0
        : 1;
  }

  private void struct(
      StructDefinition definition,
      ThriftShapes shapes,
      JavaOptions ofFile,
      Consumer<JavaSource> sink) {
    StructPlan plan = StructPlan.of(definition, shapes);
    if (!limits.fits(definition.span(), plan, ofFile.codecs().size())) {
      return;
    }
    TypeSpec type =
        plan.kind() == StructKind.UNION
            ? new UnionEmitter(plan, ofFile).emit()
            : new StructEmitter(plan, new Constants(shapes), ofFile).emit();
    emit(definition, type, sink);
  }

  private void service(
      ServiceDefinition definition,
      ThriftShapes shapes,
      JavaOptions ofFile,
      Consumer<JavaSource> sink) {
    ServicePlan plan = ServicePlan.of(definition, shapes);
    emit(definition, ServiceEmitter.emit(plan), sink);
    if (!ofFile.rpc() || !parentFits(definition) || !limits.fits(plan, ofFile.codecs().size())) {
      return;
    }
    emit(
        definition,
        MessagesEmitter.emit(
            plan, struct -> new StructEmitter(struct, new Constants(shapes), ofFile).emit()),
        sink);
    emit(definition, ClientEmitter.emit(plan), sink);
    emit(definition, DispatchEmitter.emit(plan), sink);
  }

  private boolean parentFits(ServiceDefinition definition) {
    ServiceDefinition parent = definition.parent();
    if (parent == null || options.apply(parent.document()).rpc()) {
      return true;
    }
    diagnostics.error(
        definition.span(),
        parent.name() + ", which this service extends, has no client and no dispatch",
        "give both files the same option rpc");
    return false;
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
