package dev.gatun.idl.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.Span;
import dev.gatun.idl.proto.FieldType;
import dev.gatun.idl.proto.ProtoEnum;
import dev.gatun.idl.proto.ProtoField;
import dev.gatun.idl.proto.ProtoFile;
import dev.gatun.idl.proto.ProtoMessage;
import dev.gatun.idl.proto.ProtoSchema;
import dev.gatun.idl.proto.ProtoService;
import dev.gatun.idl.proto.ScalarType;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/**
 * Turns protobuf files into Java: a class for each message and enum that is in no other, with those
 * inside it as nested classes; an interface for each service; and a class for the extensions that a
 * file declares outside of messages.
 *
 * <p>{@code java_outer_classname} and {@code java_multiple_files} are not asked for: there is no
 * outer class. The classes of imported files are not emitted, only named: give those files too,
 * under the same options. Not for use by several threads at a time.
 */
public final class ProtoEmitter {
  private final SourceSink sources;
  private final ProtoPackages packages;
  private final ProtoTypes types;
  private final Diagnostics diagnostics;

  /**
   * Makes an emitter that reports names that clash.
   *
   * @param options what to emit of each file; of files that are only imported, the suffix of their
   *     packages alone matters
   */
  public ProtoEmitter(
      ProtoSchema schema, Function<ProtoFile, JavaOptions> options, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.sources = new SourceSink(diagnostics);
    this.packages = new ProtoPackages(file -> options.apply(file).packageSuffix(), diagnostics);
    this.types = new ProtoTypes(schema, packages, options);
  }

  /** Emits the Java of a file, source by source, so that none need be kept. */
  public void emit(ProtoFile file, Consumer<JavaSource> sink) {
    emit(file, fullName -> true, sink);
  }

  /**
   * Emits the Java of those of a file's definitions that are wanted.
   *
   * @param wanted whether to emit what has this full name: a message or enum that is in no other, a
   *     service, an extension
   */
  public void emit(ProtoFile file, Predicate<String> wanted, Consumer<JavaSource> sink) {
    for (ProtoMessage message : file.messages()) {
      if (wanted.test(message.fullName())) {
        checkOptions(message);
        emit(file, message.span(), MessageEmitter.emit(message, file, types), sink);
      }
    }
    for (ProtoEnum type : file.enums()) {
      if (wanted.test(type.fullName())) {
        ClassName name = types.className(type.fullName());
        for (TypeSpec part : EnumEmitter.emit(type, name, () -> types.topLevelNames(file))) {
          emit(file, type.span(), part, sink);
        }
      }
    }
    for (ProtoService service : file.services()) {
      if (wanted.test(service.fullName())) {
        ClassName name = types.className(service, file);
        emit(file, service.span(), ProtoServices.emit(service, name, types), sink);
      }
    }
    var extensions =
        file.extensions().stream().filter(each -> wanted.test(each.fullName())).toList();
    if (!extensions.isEmpty()) {
      ClassName name = types.extensionsName(file);
      TypeSpec.Builder type =
          TypeSpec.classBuilder(name)
              .addJavadoc("The extensions that the file declares outside of messages.\n")
              .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
              .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
      if (types.useDeprecated(extensions)) {
        type.addAnnotation(MessageEmitter.usesDeprecated());
      }
      MessageNames names = new MessageNames(name);
      ProtoExtensions.keepFree(extensions, names, types);
      ProtoExtensions.add(type, extensions, names, types);
      emit(file, extensions.get(0).span(), type.build(), sink);
    }
  }

  private void checkOptions(ProtoMessage message) {
    for (ProtoField field : message.fields()) {
      boolean isText =
          field.type() instanceof FieldType.Scalar scalar && scalar.type() == ScalarType.STRING;
      if (field.options().getExtension(ProtoTypes.LAZY) != null
          && (!isText || field.isRepeated())) {
        diagnostics.warning(
            field.span(), "(gatun.lazy) has no effect on a field that is not one string", null);
      }
    }
    message.messages().forEach(this::checkOptions);
  }

  /** Returns of how many sources an enum that is in no message is. */
  public static int sources(ProtoEnum definition) {
    return EnumEmitter.sources(definition.values().size());
  }

  private void emit(ProtoFile file, Span span, TypeSpec type, Consumer<JavaSource> sink) {
    sources.add(
        packages.of(file),
        type,
        span,
        file.source(),
        "give one of them another name: option (gatun.message_name) = \"...\"",
        sink);
  }
}
