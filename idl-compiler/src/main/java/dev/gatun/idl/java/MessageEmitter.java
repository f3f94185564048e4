package dev.gatun.idl.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gatun.idl.proto.ProtoEnum;
import dev.gatun.idl.proto.ProtoFile;
import dev.gatun.idl.proto.ProtoMessage;
import dev.gatun.idl.proto.ProtoValue;
import javax.lang.model.element.Modifier;

/** The class of a message, with those of the messages and enums inside it. */
final class MessageEmitter {
  private final MessagePlan plan;
  private final ProtoFile file;
  private final ProtoTypes types;
  private final TypeSpec.Builder type;

  private MessageEmitter(ProtoMessage message, ProtoFile file, ProtoTypes types) {
    this.plan = MessagePlan.of(message, file, types);
    this.file = file;
    this.types = types;
    this.type = TypeSpec.classBuilder(plan.name()).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
  }

  /** Returns the class of a message that is in no other. */
  static TypeSpec emit(ProtoMessage message, ProtoFile file, ProtoTypes types) {
    return new MessageEmitter(message, file, types).emit().build();
  }

  private TypeSpec.Builder emit() {
    header();
    plan.properties().forEach(this::tags);
    plan.properties().stream().filter(MessageProperty::isBit).forEach(this::presenceConstant);
    plan.properties().stream()
        .filter(MessageEmitter::hasDefaultConstant)
        .forEach(this::defaultConstant);
    ProtoExtensions.add(type, plan.message().extensions(), plan.names(), types);
    fields();
    new MessageAccessors(plan, type).emit();
    MessageOneofs oneofs = new MessageOneofs(plan, type);
    oneofs.methods();
    if (plan.isExtendable()) {
      type.addMethod(
          MethodSpec.methodBuilder("extensionFields")
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .returns(RuntimeTypes.EXTENSION_FIELDS)
              .addStatement("return extensions")
              .build());
    }
    type.addMethod(clear(oneofs));
    new MessageWriting(plan, type).emit();
    new MessageReading(plan, type).emit();
    new MessageMerging(plan, type).emit();
    new MessageRequired(plan, type).emit();
    new MessageObjects(plan, type).emit();
    nested();
    return type;
  }

  private void header() {
    ProtoMessage message = plan.message();
    if (!message.doc().isEmpty()) {
      type.addJavadoc("$L\n", Docs.escape(message.doc()));
    }
    if (message.deprecated()) {
      type.addAnnotation(Deprecated.class);
    }
    if (types.useDeprecated(message.fields()) || types.useDeprecated(message.extensions())) {
      type.addAnnotation(usesDeprecated());
    }
    type.addSuperinterface(
        plan.isExtendable()
            ? ParameterizedTypeName.get(RuntimeTypes.EXTENDABLE_MESSAGE, plan.name())
            : RuntimeTypes.PROTO_MESSAGE);
    type.addStaticBlock(Members.requireGeneration(plan.name()));
  }

  private void tags(MessageProperty property) {
    String written = property.field().packed() ? "LEN" : property.wire().type();
    type.addField(tag(property, property.tag(), written));
    if (property.isPackable()) {
      String other = property.field().packed() ? property.wire().type() : "LEN";
      type.addField(tag(property, property.otherTag(), other));
    }
  }

  private static FieldSpec tag(MessageProperty property, String name, String wireType) {
    return constant(TypeName.INT, name)
        .initializer("$L << 3 | $T.$L", property.id(), RuntimeTypes.WIRE_TYPE, wireType)
        .build();
  }

  private void presenceConstant(MessageProperty property) {
    type.addField(
        constant(TypeName.INT, property.presenceConstant())
            .initializer("1 << $L", property.presenceShift())
            .build());
  }

  /** Returns whether its default is an object to be made once. */
  static boolean hasDefaultConstant(MessageProperty property) {
    return property.field().defaultValue() instanceof ProtoValue.Binary binary
        && binary.value().size() > 0;
  }

  private void defaultConstant(MessageProperty property) {
    type.addField(
        constant(RuntimeTypes.BYTES, "DEFAULT_" + property.constant())
            .initializer(property.unset())
            .build());
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  private void fields() {
    for (MessageProperty property : plan.properties()) {
      if (!property.isOneof()) {
        FieldSpec.Builder field =
            FieldSpec.builder(property.shape().storedType(), property.variable(), Modifier.PRIVATE);
        String initial = initial(property).toString();
        if (!initial.equals("null") && !initial.equals("0") && !initial.equals("false")) {
          field.initializer(initial(property));
        }
        type.addField(field.build());
      }
    }
    new MessageOneofs(plan, type).fields();
    plan.presenceVariables().forEach(word -> type.addField(TypeName.INT, word, Modifier.PRIVATE));
    if (plan.isExtendable()) {
      type.addField(
          FieldSpec.builder(
                  RuntimeTypes.EXTENSION_FIELDS, "extensions", Modifier.PRIVATE, Modifier.FINAL)
              .initializer("new $T()", RuntimeTypes.EXTENSION_FIELDS)
              .build());
    }
    type.addField(RuntimeTypes.PROTO_UNKNOWN_FIELDS, "unknownFields", Modifier.PRIVATE);
  }

  /** Returns the expression of what a new message's Java field holds. */
  static CodeBlock initial(MessageProperty property) {
    Shape shape = property.shape();
    if (shape.kind().isPrimitive()) {
      return property.unset();
    }
    if (property.presence() != MessageProperty.Presence.IMPLICIT) {
      return CodeBlock.of("null");
    }
    return shape.kind() == Shape.Kind.LAZY_STRING
        ? CodeBlock.of("$T.EMPTY", RuntimeTypes.LAZY_STRING)
        : property.unset();
  }

  private MethodSpec clear(MessageOneofs oneofs) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("clear")
            .addJavadoc("Makes every field what it is in a new message.\n")
            .addModifiers(Modifier.PUBLIC)
            .returns(plan.name());
    new SplitMethod<MessageProperty>("reset", null, MessageEmitter::reset)
        .addTo(
            method,
            type,
            plan.properties().stream().filter(property -> !property.isOneof()).toList());
    method.addCode(oneofs.reset());
    plan.presenceVariables().forEach(word -> method.addStatement("$L = 0", word));
    if (plan.isExtendable()) {
      method.addStatement("extensions.clear()");
    }
    return method.addStatement("unknownFields = null").addStatement("return this").build();
  }

  private static CodeBlock reset(MessageProperty property) {
    return CodeBlock.builder()
        .addStatement("$L = $L", property.variable(), initial(property))
        .build();
  }

  private void nested() {
    for (ProtoMessage message : plan.message().messages()) {
      type.addType(
          new MessageEmitter(message, file, types).emit().addModifiers(Modifier.STATIC).build());
    }
    for (ProtoEnum definition : plan.message().enums()) {
      ClassName name = types.className(definition.fullName());
      for (TypeSpec part : EnumEmitter.emit(definition, name, plan::nestedNames)) {
        type.addType(part.toBuilder().addModifiers(Modifier.STATIC).build());
      }
    }
  }

  /** Returns the annotation of classes that name others which should not be used any more. */
  static AnnotationSpec usesDeprecated() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "$S", "deprecation")
        .build();
  }
}
