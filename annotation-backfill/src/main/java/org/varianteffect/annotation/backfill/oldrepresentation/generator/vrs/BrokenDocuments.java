package org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs;

/** Documents that no computed identifier can be given: what tools of ten years left behind. */
public final class BrokenDocuments {
  private static final int KINDS = 9;

  private BrokenDocuments() {}

  public static String of(PlacedAllele allele, int number) {
    String location =
        "{\"type\":\"SequenceLocation\",\"sequenceReference\":{\"type\":\"SequenceReference\",\"refgetAccession\":\""
            + allele.sequence().refget()
            + "\"},\"start\":"
            + allele.start()
            + ",\"end\":"
            + allele.end()
            + "}";
    String sequence = "\"sequence_id\":\"ga4gh:" + allele.sequence().refget() + "\"";
    return switch (number % KINDS) {
      case 0 -> "{\"type\":\"Text\",\"definition\":\"" + allele.sequence().name() + ":p.?\"}";
      case 1 ->
          allele(
              "{\"type\":\"ChromosomeLocation\",\"chr\":\"17\",\"interval\":{\"type\":\"CytobandInterval\",\"start\":\"q21.31\",\"end\":\"q21.31\"}}",
              literal("T"));
      case 2 ->
          allele(
              location,
              "{\"type\":\"DerivedSequenceExpression\",\"reverse_complement\":false,\"location\":"
                  + location
                  + "}");
      case 3 -> "{}";
      case 4 -> "\"" + allele.identifier() + "\"";
      case 5 ->
          "{\"id\":\""
              + allele.identifier()
              + "\",\"type\":\"Allele\",\"state\":"
              + literal("T")
              + "}";
      case 6 -> "[]";
      case 7 ->
          allele(
              "{\"type\":\"SequenceLocation\","
                  + sequence
                  + ",\"interval\":{\"type\":\"SequenceInterval\",\"start\":{\"type\":\"IndefiniteRange\",\"value\":"
                  + allele.start()
                  + ",\"comparator\":\"<=\"},\"end\":{\"type\":\"Number\",\"value\":"
                  + allele.end()
                  + "}}}",
              literal("T"));
      default -> "{\"type\":\"VariationDescriptor\",\"variation\":null}";
    };
  }

  private static String allele(String location, String state) {
    return "{\"type\":\"Allele\",\"location\":" + location + ",\"state\":" + state + "}";
  }

  private static String literal(String sequence) {
    return "{\"type\":\"LiteralSequenceExpression\",\"sequence\":\"" + sequence + "\"}";
  }
}
