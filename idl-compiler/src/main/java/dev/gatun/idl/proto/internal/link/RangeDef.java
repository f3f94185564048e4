package dev.gatun.idl.proto.internal.link;

import dev.gatun.idl.proto.NumberRange;
import dev.gatun.idl.proto.internal.syntax.Node;
import dev.gatun.idl.proto.internal.syntax.Word;

/** A range of numbers for extensions. */
final class RangeDef extends Def {

  final NumberRange numbers;

  RangeDef(NumberRange numbers, Node.Extensions node, Node.Range range, MessageDef parent) {
    super(
        Target.EXTENSION_RANGE,
        new Word(numbers.toString(), range.span()),
        parent.fullName,
        parent);
    this.numbers = numbers;
    optionNodes.addAll(node.options());
  }
}
