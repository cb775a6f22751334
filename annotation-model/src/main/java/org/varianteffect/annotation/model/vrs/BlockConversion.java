package org.varianteffect.annotation.model.vrs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A CisPhasedBlock, which older documents call Haplotype, to its 2.0 document and identifier. */
final class BlockConversion {

  private BlockConversion() {}

  static IdentifiedObject convert(ObjectNode block) {
    if (!(block.get("members") instanceof ArrayNode members) || members.isEmpty()) {
      throw new UnidentifiableVrs("members is not a list of alleles");
    }
    List<IdentifiedObject> alleles = new ArrayList<>();
    for (JsonNode member : members) {
      alleles.add(convertMember(member));
    }
    ArrayNode converted = block.putArray("members");
    alleles.forEach(allele -> converted.add(allele.document()));
    return IdentifiedObject.stamped(block, VrsType.CIS_PHASED_BLOCK, hashed(alleles));
  }

  private static IdentifiedObject convertMember(JsonNode member) {
    return AlleleConversion.convert(Typed.object(Unwrapping.unwrap(member), "member", "Allele"));
  }

  /**
   * Sorted, so that the order of the members does not matter; a member that is twice there counts
   * twice.
   */
  private static String hashed(List<IdentifiedObject> alleles) {
    String members =
        alleles.stream()
            .map(allele -> allele.identifier().digest())
            .sorted()
            .map(HashedJson::quote)
            .collect(Collectors.joining(",", "[", "]"));
    return HashedJson.object("members", members, "type", "\"CisPhasedBlock\"");
  }
}
