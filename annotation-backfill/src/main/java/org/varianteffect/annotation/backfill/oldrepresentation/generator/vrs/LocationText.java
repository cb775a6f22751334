package org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs;

/** Writes the places of alleles as VRS 2.0 and VRS 1.3 have them. */
final class LocationText {
  private LocationText() {}

  static void write(StringBuilder out, PlacedAllele allele, boolean identified) {
    out.append('{');
    if (identified) {
      out.append("\"id\":\"ga4gh:SL.").append(allele.locationDigest());
      out.append("\",\"digest\":\"").append(allele.locationDigest()).append("\",");
    }
    out.append(
            "\"type\":\"SequenceLocation\",\"sequenceReference\":{\"type\":\"SequenceReference\",\"label\":\"")
        .append(allele.sequence().name())
        .append("\",\"refgetAccession\":\"")
        .append(allele.sequence().refget())
        .append("\"},\"start\":")
        .append(allele.start())
        .append(",\"end\":")
        .append(allele.end())
        .append(",\"sequence\":\"")
        .append(allele.edit().reference())
        .append("\"}");
  }

  static void writeOld(StringBuilder out, PlacedAllele allele) {
    out.append("{\"_id\":\"ga4gh:VSL.")
        .append(new StringBuilder(allele.locationDigest()).reverse())
        .append("\",\"type\":\"SequenceLocation\",\"sequence_id\":\"ga4gh:")
        .append(allele.sequence().refget())
        .append(
            "\",\"interval\":{\"type\":\"SequenceInterval\",\"start\":{\"type\":\"Number\",\"value\":")
        .append(allele.start())
        .append("},\"end\":{\"type\":\"Number\",\"value\":")
        .append(allele.end())
        .append("}}}");
  }
}
