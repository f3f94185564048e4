package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.thrift.ConstantDefinition;
import dev.gatun.idl.thrift.Definition;
import dev.gatun.idl.thrift.EnumDefinition;
import dev.gatun.idl.thrift.ServiceDefinition;
import dev.gatun.idl.thrift.StructDefinition;
import dev.gatun.idl.thrift.StructKind;
import dev.gatun.idl.thrift.ThriftDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final Diagnostics diagnostics;
  private final JavaPackages packages;
  private final ClassLimits limits;

  /** By path in small letters: on some file systems that is the same file. */
  private final Map<String, Definition> emitted = new HashMap<>();

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
      if (definition instanceof EnumDefinition type && limits.fits(type)) {
        emit(type, EnumEmitter.emit(type, shapes.className(type)), sink);
      } else if (definition instanceof StructDefinition type) {
        struct(type, shapes, ofFile, sink);
      } else if (definition instanceof ServiceDefinition service && limits.fits(service, shapes)) {
        emit(service, ServiceEmitter.emit(service, shapes), sink);
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

  private void struct(
      StructDefinition definition,
      ThriftShapes shapes,
      JavaOptions ofFile,
      Consumer<JavaSource> sink) {
    StructPlan plan = StructPlan.of(definition, shapes);
    if (!limits.fits(definition, plan, ofFile.codecs().size())) {
      return;
    }
    TypeSpec type =
        plan.kind() == StructKind.UNION
            ? new UnionEmitter(plan, ofFile).emit()
            : new StructEmitter(plan, new Constants(shapes), ofFile).emit();
    emit(definition, type, sink);
  }

  private ClassName constantsName(ThriftDocument document) {
    return ClassName.get(
        packages.of(document), JavaNames.upperCamel(document.name()) + "Constants");
  }

  private void emit(Definition definition, TypeSpec type, Consumer<JavaSource> sink) {
    ThriftDocument document = definition.document();
    String packageName = packages.of(document);
    String path = packageName.replace('.', '/') + "/" + type.name() + ".java";
    Definition other = emitted.putIfAbsent(path.toLowerCase(Locale.ROOT), definition);
    if (other != null) {
      diagnostics.error(
          definition.span(),
          "the class "
              + packageName
              + "."
              + type.name()
              + " is made by "
              + other.span()
              + " already",
          "give one of them another name: (gatun.name = \"...\")");
      return;
    }
    // With imports of java.lang: the package may have a String or an Object of its own.
    String text =
        JavaFile.builder(packageName, type)
            .addFileComment("Generated by Gatun from $L. Do not edit.", fileName(document))
            .indent("  ")
            .build()
            .toString();
    sink.accept(new JavaSource(path, text));
  }

  private static String fileName(ThriftDocument document) {
    String name = document.source().name();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
