package org.varianteffect.annotation.model.vrs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The HGVS expression that a document carries beside its content. */
final class VrsExpression {

  private VrsExpression() {}

  /** Of an Allele, or of the only member of a block; a document need not be identifiable for it. */
  static Optional<String> first(JsonNode unwrapped) {
    return switch (Typed.typeOf(unwrapped)) {
      case "Allele" -> ofAllele(unwrapped);
      case "CisPhasedBlock", "Haplotype" -> ofOnlyMember(unwrapped.path("members"));
      default -> Optional.empty();
    };
  }

  private static Optional<String> ofOnlyMember(JsonNode members) {
    if (!members.isArray() || members.size() != 1) {
      return Optional.empty();
    }
    JsonNode member = Unwrapping.unwrap(members.get(0));
    return Typed.typeOf(member).equals("Allele") ? ofAllele(member) : Optional.empty();
  }

  private static Optional<String> ofAllele(JsonNode allele) {
    JsonNode expressions = allele.path("expressions");
    JsonNode value = expressions.path(0).path("value");
    return value.isTextual() && !value.textValue().isEmpty()
        ? Optional.of(value.textValue())
        : Optional.empty();
  }
}
