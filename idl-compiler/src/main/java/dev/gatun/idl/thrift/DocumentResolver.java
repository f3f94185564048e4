package dev.gatun.idl.thrift;

import dev.gatun.idl.Diagnostics;
import dev.gatun.idl.Span;
import dev.gatun.idl.thrift.internal.DefinitionSyntax;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.ConstantSyntax;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.EnumSyntax;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.ServiceSyntax;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.StructSyntax;
import dev.gatun.idl.thrift.internal.DefinitionSyntax.TypedefSyntax;
import dev.gatun.idl.thrift.internal.DocumentSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Resolves one file whose includes are resolved: first all names, then what types are made of, then
 * constants, then defaults, then services.
 */
final class DocumentResolver {

  private final DocumentSyntax syntax;
  private final ThriftDocument document;
  private final Diagnostics diagnostics;
  private final Scope scope;
  private final FieldResolver fields;
  private final TypedefResolver typedefs;
  private final ConstantResolver constants;
  private final ServiceResolver services;
  private final ConstEvaluator evaluator;
  private final Map<StructDefinition, StructSyntax> structs = new LinkedHashMap<>();
  private final List<Definition> definitions = new ArrayList<>();
  private final List<Include> includesOfSameNamespaces = new ArrayList<>();

  /**
   * Makes a resolver.
   *
   * @param lostIncludes paths of includes that could not be read
   */
  DocumentResolver(
      DocumentSyntax syntax,
      List<Include> includes,
      List<String> lostIncludes,
      Diagnostics diagnostics) {
    this.syntax = syntax;
    this.document =
        new ThriftDocument(
            syntax.source(), syntax.doc(), syntax.namespaces(), includes, syntax.cppIncludes());
    this.diagnostics = diagnostics;
    this.scope = new Scope(diagnostics, syntax.broken());
    lostIncludes.forEach(scope::includeLost);
    TypeResolver types = new TypeResolver(scope, diagnostics);
    this.fields = new FieldResolver(types, diagnostics);
    this.typedefs = new TypedefResolver(scope, types, diagnostics);
    this.evaluator = new ConstEvaluator(scope, diagnostics);
    this.constants = new ConstantResolver(types, evaluator, diagnostics);
    this.services = new ServiceResolver(scope, types, fields, diagnostics);
  }

  /** Returns the document, which is complete when no error was reported. */
  ThriftDocument resolve() {
    include();
    syntax.definitions().forEach(this::declare);
    typedefs.resolve();
    structs.forEach(this::resolveFields);
    constants.resolve();
    services.resolve();
    fields.resolveDefaults(evaluator);
    evaluator.checkRequired();
    document.resolve(definitions);
    return document;
  }

  private void include() {
    Map<String, Include> byName = new HashMap<>();
    for (Include include : document.includes()) {
      Include other = byName.put(include.document().name(), include);
      if (other != null) {
        diagnostics.warning(
            include.span(),
            "two included files are called '"
                + include.document().name()
                + "': names are looked up"
                + " in this one alone");
      }
      scope.include(include.document());
      if (Namespaces.areSame(document, include.document())) {
        includesOfSameNamespaces.add(include);
      }
    }
  }

  private void declare(DefinitionSyntax definition) {
    if (definition instanceof TypedefSyntax typedef) {
      TypedefDefinition made =
          new TypedefDefinition(
              document, name(typedef), typedef.annotations(), typedef.doc(), span(typedef));
      if (added(made)) {
        typedefs.add(typedef, made);
      }
    } else if (definition instanceof ConstantSyntax constant) {
      ConstantDefinition made =
          new ConstantDefinition(document, name(constant), constant.doc(), span(constant));
      if (added(made)) {
        constants.add(constant, made);
      }
    } else if (definition instanceof EnumSyntax enumeration) {
      declareEnum(enumeration);
    } else if (definition instanceof StructSyntax struct) {
      StructDefinition made =
          new StructDefinition(
              document,
              struct.kind(),
              name(struct),
              struct.annotations(),
              struct.doc(),
              span(struct));
      if (added(made)) {
        structs.put(made, struct);
      }
    } else if (definition instanceof ServiceSyntax service) {
      ServiceDefinition made =
          new ServiceDefinition(
              document, name(service), service.annotations(), service.doc(), span(service));
      if (added(made)) {
        services.add(service, made);
      }
    }
  }

  private void declareEnum(EnumSyntax syntax) {
    Map<String, EnumMember> members = new LinkedHashMap<>();
    for (EnumMember member : syntax.members()) {
      EnumMember first = members.putIfAbsent(member.name(), member);
      if (first != null) {
        diagnostics.error(
            member.span(),
            "enum '" + name(syntax) + "' has a member '" + member.name() + "' already",
            "in line " + first.span().line());
      }
    }
    added(
        new EnumDefinition(
            document,
            name(syntax),
            List.copyOf(members.values()),
            syntax.annotations(),
            syntax.doc(),
            span(syntax)));
  }

  private boolean added(Definition definition) {
    Definition first = scope.add(definition);
    if (first != null) {
      diagnostics.error(
          definition.span(),
          "'" + definition.name() + "' is defined already",
          "as " + Scope.describe(first) + " in line " + first.span().line());
      return false;
    }
    definitions.add(definition);
    if (!(definition instanceof ConstantDefinition)) {
      checkIncluded(definition);
    }
    return true;
  }

  /** Two files whose namespaces are the same may not define the same name. */
  private void checkIncluded(Definition definition) {
    for (Include include : includesOfSameNamespaces) {
      if (include.document().type(definition.name()) != null) {
        diagnostics.error(
            definition.span(),
            "'" + definition.name() + "' is defined already in '" + include.path() + "'",
            "the two files have the same namespaces");
      }
    }
  }

  private void resolveFields(StructDefinition definition, StructSyntax struct) {
    List<Field> resolved = fields.resolve(struct.fields());
    boolean damaged = resolved.size() < struct.fields().size() || scope.isLost(definition.name());
    definition.resolve(resolved, damaged);
    if (struct.kind() == StructKind.UNION) {
      fields.checkUnion(struct.fields());
    }
  }

  private static String name(DefinitionSyntax definition) {
    return definition.name().text();
  }

  private static Span span(DefinitionSyntax definition) {
    return definition.name().span();
  }
}
