package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.VrsIdentity;

/** VRS documents of a few alleles, in all the forms in which they are stored. */
final class HostileDocuments {

  private static final ObjectMapper JSON = new ObjectMapper();

  private HostileDocuments() {}

  /** Null, JSON null, broken, or one of three alleles in some form. */
  static Arbitrary<JsonNode> any() {
    Arbitrary<JsonNode> written =
        Combinators.combine(Arbitraries.of("A", "C", "T"), expressions(), forms())
            .as((sequence, expression, form) -> form.apply(allele(sequence, expression)));
    return Arbitraries.frequencyOf(
        Tuple.of(16, written),
        Tuple.of(2, Arbitraries.just((JsonNode) null)),
        Tuple.of(2, broken()),
        Tuple.of(1, blocks()));
  }

  /** As the running pipeline writes an allele. */
  static ObjectNode allele(String sequence, String expression) {
    ObjectNode allele =
        (ObjectNode)
            parse(
                """
                {"type": "Allele",
                 "location": {"type": "SequenceLocation", "start": 10, "end": 11,
                   "sequenceReference": {"type": "SequenceReference",
                     "refgetAccession": "SQ.IIB53T8CNeJJdUqzn9V_JnRtQadwWCbl"}},
                 "state": {"type": "LiteralSequenceExpression", "sequence": "%s"}}
                """
                    .formatted(sequence));
    if (expression != null) {
      allele.putArray("expressions").addObject().put("syntax", "hgvs").put("value", expression);
    }
    return allele;
  }

  private static Arbitrary<String> expressions() {
    return Pools.text(
        4, 1, 3, "NC_1.1:g.11A>T", "NM_1.1:c.11A>T", "NP_1.1:p.Lys4Asn", "NR_1:r.4a>u", "dbSNP");
  }

  private static Arbitrary<UnaryOperator<ObjectNode>> forms() {
    return Arbitraries.of(
        HostileDocuments::identified,
        allele -> allele,
        allele -> allele.put("id", "ga4gh:VA.staleStaleStaleStaleStaleStaleSt"),
        allele -> allele.put("id", ""),
        allele -> wrapped(identified(allele)),
        HostileDocuments::inVersion13,
        allele -> block("CisPhasedBlock", identified(allele)),
        allele -> identified(allele).put("label", "not hashed"));
  }

  private static Arbitrary<JsonNode> blocks() {
    return Arbitraries.of(
        block("CisPhasedBlock", allele("A", "NC_1.1:g.11A>A"), allele("C", null)),
        block("Haplotype", allele("C", null), allele("A", null)),
        block("Haplotype", allele("T", "NP_1.1:p.Lys4Thr")));
  }

  private static Arbitrary<JsonNode> broken() {
    return Arbitraries.of(
            "{}",
            "null",
            "[]",
            "\"text\"",
            "{\"type\": \"Allele\", \"location\": 7, \"expressions\": [{\"value\": \"NC_1:g.1A>T\"}]}",
            "{\"type\": \"Allele\", \"expressions\": {\"value\": \"NC_1:g.1A>T\"}}",
            "{\"type\": \"CopyNumberCount\", \"expressions\": [{\"value\": \"NC_1:g.1A>T\"}]}",
            "{\"type\": \"CisPhasedBlock\", \"members\": [7]}")
        .map(HostileDocuments::parse);
  }

  private static ObjectNode identified(ObjectNode document) {
    String digest = VrsIdentity.INSTANCE.identify(document).orElseThrow().digest();
    return document.put("id", digest);
  }

  private static ObjectNode wrapped(ObjectNode document) {
    ObjectNode wrapper = JSON.createObjectNode().put("type", "MappedVariation");
    wrapper.set("variation", document);
    return wrapper;
  }

  private static ObjectNode block(String type, ObjectNode... members) {
    ObjectNode block = JSON.createObjectNode().put("type", type);
    for (ObjectNode member : members) {
      block.withArray("members").add(member);
    }
    return block;
  }

  private static ObjectNode inVersion13(ObjectNode allele) {
    ObjectNode location =
        (ObjectNode)
            parse(
                """
                {"_id": "ga4gh:VSL.old", "type": "SequenceLocation",
                 "sequence_id": "ga4gh:SQ.IIB53T8CNeJJdUqzn9V_JnRtQadwWCbl",
                 "interval": {"type": "SequenceInterval",
                   "start": {"type": "Number", "value": 10}, "end": {"type": "Number", "value": 11}}}
                """);
    allele.set("location", location);
    return allele.put("_id", "ga4gh:VA.ofAnotherScheme");
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
