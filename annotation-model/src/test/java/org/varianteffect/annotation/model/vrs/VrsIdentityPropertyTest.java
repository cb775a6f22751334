package org.varianteffect.annotation.model.vrs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What identity must not depend on. */
class VrsIdentityPropertyTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> NOT_HASHED =
      List.of(
          "id", "digest", "label", "name", "expressions", "extensions", "description", "aliases");

  @Property(tries = 200)
  void theOrderOfMembersDoesNotMatter(@ForAll("blocks") ObjectNode block, @ForAll Random random) {
    List<JsonNode> members = new ArrayList<>();
    block.get("members").forEach(members::add);
    Collections.shuffle(members, random);
    ObjectNode shuffled = block.deepCopy();
    shuffled.set("members", JSON.arrayNode().addAll(members));
    assertThat(VrsDocument.of(shuffled)).isEqualTo(VrsDocument.of(block));
  }

  @Property(tries = 200)
  void keysThatAreNotHashedDoNotMatter(
      @ForAll("alleles") ObjectNode allele, @ForAll String text, @ForAll Random random) {
    ObjectNode decorated = allele.deepCopy();
    for (JsonNode part : List.of(decorated, decorated.get("location"), decorated.get("state"))) {
      ((ObjectNode) part).put(NOT_HASHED.get(random.nextInt(NOT_HASHED.size())), text);
    }
    ((ObjectNode) decorated.get("location")).put("sequence", text);
    assertThat(VrsDocument.of(decorated)).isEqualTo(VrsDocument.of(allele));
  }

  @Property(tries = 200)
  void wrappingDoesNotMatter(@ForAll("alleles") ObjectNode allele) {
    ObjectNode wrapped = JSON.objectNode().put("type", "Anything");
    wrapped.set("variation", allele);
    ObjectNode block = blockOf(List.of(allele));
    ObjectNode blockOfWrapped = blockOf(List.of(wrapped));
    assertThat(VrsDocument.of(wrapped)).isEqualTo(VrsDocument.of(allele));
    assertThat(VrsDocument.of(blockOfWrapped)).isEqualTo(VrsDocument.of(block));
  }

  @Property(tries = 200)
  void theCanonicalDocumentIdentifiesTheSameAndDoesNotDrift(@ForAll("blocks") ObjectNode block) {
    VrsDocument document = VrsDocument.of(block);
    VrsDocument canonical = VrsDocument.parse(document.canonicalJson());
    assertThat(canonical).isEqualTo(document);
    assertThat(canonical.drifts()).isFalse();
    assertThat(canonical.canonicalTree()).isEqualTo(document.canonicalTree());
  }

  @Property(tries = 200)
  void everyHashedLeafMatters(@ForAll("alleles") ObjectNode allele) {
    ObjectNode moved = allele.deepCopy();
    ((ObjectNode) moved.get("location")).put("start", -1);
    assertThat(VrsDocument.of(moved)).isNotEqualTo(VrsDocument.of(allele));
  }

  @Provide
  Arbitrary<ObjectNode> alleles() {
    Arbitrary<String> accessions = Arbitraries.of("SQ.a", "SQ.b");
    Arbitrary<Integer> starts = Arbitraries.integers().between(0, 1_000_000);
    Arbitrary<String> sequences = Arbitraries.strings().withChars("ACGT").ofMaxLength(5);
    return Combinators.combine(accessions, starts, sequences).as(VrsIdentityPropertyTest::allele);
  }

  @Provide
  Arbitrary<ObjectNode> blocks() {
    return alleles().list().ofMinSize(1).ofMaxSize(5).map(VrsIdentityPropertyTest::blockOf);
  }

  private static ObjectNode allele(String accession, int start, String sequence) {
    ObjectNode allele = JSON.objectNode().put("type", "Allele");
    ObjectNode location = allele.putObject("location").put("type", "SequenceLocation");
    location
        .putObject("sequenceReference")
        .put("type", "SequenceReference")
        .put("refgetAccession", accession);
    location.put("start", start).put("end", start + 1);
    allele.putObject("state").put("type", "LiteralSequenceExpression").put("sequence", sequence);
    return allele;
  }

  private static ObjectNode blockOf(List<ObjectNode> members) {
    ObjectNode block = JSON.objectNode().put("type", "CisPhasedBlock");
    ArrayNode array = block.putArray("members");
    members.forEach(member -> array.add(member.deepCopy()));
    return block;
  }
}
