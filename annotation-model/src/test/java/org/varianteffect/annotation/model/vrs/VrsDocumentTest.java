package org.varianteffect.annotation.model.vrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VrsDocumentTest {

  private static final String SQ = "SQ.IIB53T8CNeJJdUqzn9V_JnRtQadwWCbl";
  private static final String ID = "ga4gh:VA.0AePZIWZUNsUlQTamyLrjm2HWUw2opLt";
  private static final String STATE = "{'type':'LiteralSequenceExpression','sequence':'T'}";
  private static final String LOCATION =
      "{'type':'SequenceLocation','sequenceReference':{'type':'SequenceReference',"
          + "'refgetAccession':'%s'},'start':44908821,'end':44908822}".formatted(SQ);
  private static final String LOCATION_13 =
      "{'_id':'ga4gh:VSL.x','type':'SequenceLocation','sequence_id':'ga4gh:%s',".formatted(SQ)
          + "'interval':{'type':'SequenceInterval','start':{'type':'Number','value':44908821},"
          + "'end':{'type':'Number','value':44908822}}}";

  @Test
  void aWrappedAlleleIsTheAlleleAndTakesOverWhatOnlyTheWrapperSays() {
    VrsDocument document =
        parse(
            "{'type':'MappedAllele','expressions':[{'value':'NC_1:g.1A>T'}],'extensions':[1],"
                + "'variation':{'type':'Wrapper','extensions':[2],'variation':"
                + allele(LOCATION, STATE)
                + "}}");
    assertThat(document.identifier()).hasToString(ID);
    assertThat(document.firstExpression()).contains("NC_1:g.1A>T");
    assertThat(document.canonicalTree().get("extensions").toString()).isEqualTo("[2]");
    assertThat(document.canonicalTree().has("variation")).isFalse();
  }

  @Test
  void aVrs13AlleleIsConvertedToThe20OneAndDoesNotDrift() {
    VrsDocument document =
        parse("{'_id':'ga4gh:VA.old','note':1.50," + allele(LOCATION_13, STATE).substring(1));
    assertThat(document.identifier()).hasToString(ID);
    assertThat(document.isVersion13()).isTrue();
    assertThat(document.drifts()).isFalse();
    assertThat(document.canonicalTree())
        .isEqualTo(
            tree(
                ("{'type':'Allele','note':1.50,'id':'%s','location':{'type':'SequenceLocation',"
                        + "'id':'ga4gh:SL.wIlaGykfwHIpPY2Fcxtbx4TINbbODFVz','start':44908821,"
                        + "'end':44908822,'sequenceReference':{'type':'SequenceReference',"
                        + "'refgetAccession':'%s'}},'state':%s}")
                    .formatted(ID, SQ, STATE)));
  }

  @Test
  void theCanonicalDocumentRecomputesIdsAndStatedDigestsAndKeepsTheRest() {
    VrsDocument document =
        parse(
            "{'id':'ga4gh:VA.stale','digest':'stale','label':'x','number':1.10,"
                + allele(LOCATION, STATE).substring(1));
    assertThat(document.drifts()).isTrue();
    assertThat(document.storedId()).contains("ga4gh:VA.stale");
    JsonNode canonical = document.canonicalTree();
    assertThat(canonical.get("id").textValue()).isEqualTo(ID);
    assertThat(canonical.get("digest").textValue()).isEqualTo(document.identifier().digest());
    assertThat(canonical.get("label").textValue()).isEqualTo("x");
    assertThat(document.canonicalJson()).contains("\"number\":1.10");
    assertThat(canonical.get("location").has("digest")).isFalse();
  }

  @Test
  void aDocumentIsCanonicalOnceConverted() {
    VrsDocument once = parse(block(allele(LOCATION_13, STATE), allele(LOCATION, STATE)));
    VrsDocument twice = VrsDocument.parse(once.canonicalJson());
    assertThat(twice.canonicalTree()).isEqualTo(once.canonicalTree());
    assertThat(twice.drifts()).isFalse();
  }

  @Test
  void aHaplotypeIsABlockAndABlockOfOneStaysABlock() {
    String allele = allele(LOCATION, STATE);
    VrsDocument haplotype = parse(block(allele).replace("CisPhasedBlock", "Haplotype"));
    assertThat(haplotype).isEqualTo(parse(block(allele)));
    assertThat(haplotype.identifier().type()).isEqualTo(VrsType.CIS_PHASED_BLOCK);
    assertThat(haplotype.canonicalTree().get("type").textValue()).isEqualTo("CisPhasedBlock");
    assertThat(haplotype).isNotEqualTo(parse(block(allele, allele)));
  }

  @Test
  void aBlockOfOneSpeaksWithItsMembersExpression() {
    String member =
        "{'expressions':[{'value':'NP_1:p.Gly1='}]," + allele(LOCATION, STATE).substring(1);
    assertThat(parse(block(member)).firstExpression()).contains("NP_1:p.Gly1=");
    assertThat(parse(block(member, member)).firstExpression()).isEmpty();
  }

  @Test
  void theExpressionOfADocumentWithoutIdentifierIsReadToo() {
    assertThat(first("{'type':'Allele','expressions':[{'value':'NC_1:g.1A>T'}]}"))
        .isEqualTo("NC_1:g.1A>T");
    assertThat(first("{'type':'Allele','expressions':[{'value':''}]}")).isNull();
    assertThat(first("{'type':'Allele','expressions':[{'value':7}]}")).isNull();
    assertThat(first("{'type':'Allele','expressions':{'value':'x'}}")).isNull();
    assertThat(first("{'type':'CopyNumber','expressions':[{'value':'x'}]}")).isNull();
    assertThat(first("{broken")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "12.0, 12",
    "1.2e1, 12",
    "-5, -5",
    "0.0, 0",
    "-0, 0",
    "9007199254740991.000, 9007199254740991"
  })
  void aNumberWithoutFractionCountsAsItsInteger(String written, String integer) {
    assertThat(parse(allele(locationFrom(written), STATE)))
        .isEqualTo(parse(allele(locationFrom(integer), STATE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "9007199254740992",
        "-9007199254740992",
        "1e999999999",
        "1e-999999999",
        "'12'",
        "true",
        "{}",
        "[]",
        "[1]",
        "[1,2,3]",
        "[1.5,2]",
        "['1',2]"
      })
  void aPositionThatIsNoIntegerOrRangeIsRefused(String start) {
    assertUnidentifiable(allele(locationFrom(start), STATE), "start");
  }

  @Test
  void anOpenRangeDiffersFromAClosedOneAndFromNone() {
    assertThat(
            java.util.stream.Stream.of("[1,null]", "[null,1]", "[1,1]", "1", "null")
                .map(start -> parse(allele(locationFrom(start), STATE)).identifier())
                .distinct())
        .hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | document is not an object",
        "null | document is absent",
        "{} | document has type none",
        "{broken | not JSON",
        "{'type':'Allele'} | location is absent",
        "{'type':'CopyNumberCount'} | document has type CopyNumberCount",
        "{'type':'Allele','location':'ga4gh:SL.x','state':{}} | location is only a reference",
        "{'type':'Allele','location':{'type':'ChromosomeLocation'}} | location has type ChromosomeLocation",
        "{'type':'Allele','location':{'type':'SequenceLocation'}} | state is absent",
        "{'type':'Allele','location':{'type':'SequenceLocation'},'state':{'type':'SequenceState'}} | state has type SequenceState",
        "{'type':'Allele','location':{'type':'SequenceLocation'},'state':{'type':'LiteralSequenceExpression','sequence':7}} | sequence is not a string",
        "{'type':'Allele','location':{'type':'SequenceLocation','sequenceReference':'SQ.x'},'state':{}} | sequenceReference is only a reference",
        "{'type':'Allele','location':{'type':'SequenceLocation','sequence_id':'refseq:NC_1'},'state':{}} | sequence_id is not a ga4gh:SQ. identifier",
        "{'type':'Allele','location':{'type':'SequenceLocation','interval':{'type':'SimpleInterval','start':1,'end':2}},'state':{}} | interval has type SimpleInterval",
        "{'type':'Allele','location':{'type':'SequenceLocation','interval':{'start':{'type':'IndefiniteRange'}}},'state':{}} | interval.start has type IndefiniteRange",
        "{'type':'CisPhasedBlock','members':[]} | members is not a list of alleles",
        "{'type':'CisPhasedBlock','members':['ga4gh:VA.x']} | member is only a reference",
        "{'type':'CisPhasedBlock','members':[{'type':'CisPhasedBlock'}]} | member has type CisPhasedBlock",
        "{'type':'Allele','location':{'type':'SequenceLocation'},'state':{'type':'LiteralSequenceExpression','sequence':'\\ud800'}} | half a surrogate pair",
      })
  void whatCannotBeIdentifiedSaysWhy(String json, String reason) {
    assertUnidentifiable(json, reason);
  }

  @Test
  void aLocationAloneIsIdentifiableButNoAllele() {
    assertThat(parse(LOCATION).identifier().type()).isEqualTo(VrsType.SEQUENCE_LOCATION);
    assertThatThrownBy(() -> parse(LOCATION).variationIdentifier())
        .isInstanceOf(UnidentifiableVrs.class)
        .hasMessageContaining("a SequenceLocation is no allele");
  }

  @Test
  void stringsAreHashedAsRfc8785EscapesThem() {
    assertThat(HashedJson.quote("\"\\\b\t\n\f\r\u0001\u001f\u007f/é€\uD83D\uDE00"))
        .isEqualTo("\"\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u001f\u007f/é€\uD83D\uDE00\"");
  }

  @Test
  void aTreeThatIsGivenIsNotChanged() {
    JsonNode given = tree(allele(LOCATION_13, STATE));
    JsonNode before = given.deepCopy();
    VrsDocument.of(given);
    assertThat(given).isEqualTo(before);
  }

  private static void assertUnidentifiable(String json, String reason) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOfSatisfying(
            UnidentifiableVrs.class, e -> assertThat(e.reason()).contains(reason));
  }

  private static String locationFrom(String start) {
    return "{'type':'SequenceLocation','start':" + start + ",'end':20}";
  }

  private static String allele(String location, String state) {
    return "{'type':'Allele','location':" + location + ",'state':" + state + "}";
  }

  private static String block(String... members) {
    return "{'type':'CisPhasedBlock','members':[" + String.join(",", members) + "]}";
  }

  private static String first(String json) {
    return VrsDocument.firstExpression(json(json)).orElse(null);
  }

  private static VrsDocument parse(String json) {
    return VrsDocument.parse(json(json));
  }

  private static JsonNode tree(String json) {
    return VrsJson.read(json(json));
  }

  /** Single quotes read better in Java. */
  private static String json(String json) {
    return json.replace('\'', '"');
  }
}
