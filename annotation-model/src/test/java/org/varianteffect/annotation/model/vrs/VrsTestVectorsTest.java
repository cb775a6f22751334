package org.varianteffect.annotation.model.vrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The published vectors: what other implementations of GA4GH VRS 2.0 compute too. */
class VrsTestVectorsTest {

  private static final String LOCATION =
      """
      {"type":"SequenceLocation","sequenceReference":{"type":"SequenceReference",
       "refgetAccession":"SQ.F-LrLMe1SRpfUZHkQmvkVKFEGaoDeHul"},"start":44908821,"end":44908822}
      """;
  private static final String ALLELE =
      """
      {"type":"Allele","location":{"type":"SequenceLocation","sequenceReference":{
       "type":"SequenceReference","refgetAccession":"SQ.IIB53T8CNeJJdUqzn9V_JnRtQadwWCbl"},
       "start":44908821,"end":44908822},"state":{"type":"LiteralSequenceExpression","sequence":"T"}}
      """;
  private static final String REFERENCE_LENGTH =
      """
      {"type":"Allele","location":{"type":"SequenceLocation","sequenceReference":{
       "type":"SequenceReference","refgetAccession":"SQ.Ya6Rs7DHhDeg7YaOSg1EoNi3U_nQ9SvO"},
       "start":40819438,"end":40819446},
       "state":{"type":"ReferenceLengthExpression","length":11,"repeatSubunitLength":3}}
      """;

  @Test
  void digestsOfBytes() {
    assertThat(Sha512t24u.digest(new byte[0])).isEqualTo("z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXc");
    assertThat(Sha512t24u.digest("ACGT".getBytes(UTF_8)))
        .isEqualTo("aKF498dAxcJAqme6QYQ7EZ07-fiw8Kw2");
  }

  @Test
  void aLocation() {
    assertThat(identifierOf(LOCATION)).isEqualTo("ga4gh:SL.4t6JnYWqHwYw9WzBT_lmWBb3tLQNalkT");
  }

  @Test
  void anAllele() {
    assertThat(identifierOf(ALLELE)).isEqualTo("ga4gh:VA.0AePZIWZUNsUlQTamyLrjm2HWUw2opLt");
  }

  @Test
  void anAlleleOfARepeatedReference() {
    assertThat(identifierOf(REFERENCE_LENGTH))
        .isEqualTo("ga4gh:VA.Oop4kjdTtKcg1kiZjIJAAR3bp7qi4aNT");
  }

  @Test
  void aBlockInEitherOrder() {
    String block = "ga4gh:CPB.YAWwnFF0e-T7fnuT4wRzZW4Lzg7jc-zQ";
    assertThat(identifierOf(blockOf(alleleAt(601), alleleAt(701)))).isEqualTo(block);
    assertThat(identifierOf(blockOf(alleleAt(701), alleleAt(601)))).isEqualTo(block);
  }

  private static String alleleAt(int start) {
    return """
        {"type":"Allele","location":{"type":"SequenceLocation","start":%d,"end":%d},
         "state":{"type":"LiteralSequenceExpression","sequence":"C"}}
        """
        .formatted(start, start + 1);
  }

  private static String blockOf(String one, String other) {
    return "{\"type\":\"CisPhasedBlock\",\"members\":[" + one + "," + other + "]}";
  }

  private static String identifierOf(String json) {
    return VrsDocument.parse(json).identifier().value();
  }
}
