package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.varianteffect.annotation.model.vrs.Sha512t24u;

/** Writes alleles and cis-phased blocks as the JSON documents that mapping tools store. */
final class VrsText {
  private final DocumentShape shape;
  private final StringBuilder out = new StringBuilder(1400);

  private VrsText(DocumentShape shape) {
    this.shape = shape;
  }

  /**
   * @param hgvs the expression to write into the document, NULL for none
   */
  static String allele(PlacedAllele allele, String hgvs, DocumentShape shape) {
    VrsText text = new VrsText(shape);
    text.openWrapper();
    text.allele(allele, hgvs);
    return text.closeWrapper();
  }

  /** A cis-phased block; older tools called it a haplotype. */
  static String block(List<PlacedAllele> members, boolean haplotype, DocumentShape shape) {
    VrsText text = new VrsText(shape);
    text.openWrapper();
    text.block(members, haplotype);
    return text.closeWrapper();
  }

  /** The computed identifier of a block. */
  static String blockIdentifier(List<PlacedAllele> members) {
    String digests =
        members.stream()
            .map(PlacedAllele::digest)
            .sorted()
            .collect(Collectors.joining("\",\"", "[\"", "\"]"));
    return "ga4gh:CPB."
        + Sha512t24u.digest(
            ("{\"members\":" + digests + ",\"type\":\"CisPhasedBlock\"}")
                .getBytes(StandardCharsets.UTF_8));
  }

  private void openWrapper() {
    if (shape.isWrapped()) {
      out.append("{\"type\":\"VariationDescriptor\",\"variation\":");
    }
  }

  private String closeWrapper() {
    return shape.isWrapped() ? out.append('}').toString() : out.toString();
  }

  private void allele(PlacedAllele allele, String hgvs) {
    out.append('{');
    identify("VA", allele.digest());
    out.append("\"type\":\"Allele\",\"location\":");
    if (shape.isOld()) {
      oldLocation(allele);
      out.append(",\"state\":{\"type\":\"LiteralSequenceExpression\",\"sequence\":\"")
          .append(allele.edit().alternate())
          .append("\"}}");
      return;
    }
    location(allele);
    state(allele.edit());
    expressions(hgvs);
    extensions(allele);
    out.append('}');
  }

  private void block(List<PlacedAllele> members, boolean haplotype) {
    out.append('{');
    if (shape == DocumentShape.VRS_1_3 || shape == DocumentShape.WRAPPED_VRS_1_3) {
      out.append("\"_id\":\"ga4gh:VH.")
          .append(Sha512t24u.digest((blockIdentifier(members)).getBytes(StandardCharsets.UTF_8)))
          .append("\",");
    } else if (shape == DocumentShape.STALE_ID) {
      out.append("\"id\":\"ga4gh:CPB.")
          .append(Sha512t24u.digest((blockIdentifier(members)).getBytes(StandardCharsets.UTF_8)))
          .append("\",");
    } else if (shape != DocumentShape.WITHOUT_ID) {
      out.append("\"id\":\"").append(blockIdentifier(members)).append("\",");
    }
    boolean oldName = haplotype || shape.isOld();
    out.append("\"type\":\"")
        .append(oldName ? "Haplotype" : "CisPhasedBlock")
        .append("\",\"members\":[");
    for (int i = 0; i < members.size(); i++) {
      out.append(i == 0 ? "" : ",");
      allele(members.get(i), null);
    }
    out.append("]}");
  }

  private void identify(String prefix, String digest) {
    switch (shape) {
      case WITHOUT_ID -> {}
      case VRS_1_3, WRAPPED_VRS_1_3 ->
          out.append("\"_id\":\"ga4gh:")
              .append(prefix)
              .append('.')
              .append(other(digest))
              .append("\",");
      case STALE_ID ->
          out.append("\"id\":\"ga4gh:")
              .append(prefix)
              .append('.')
              .append(other(digest))
              .append("\",");
      default ->
          out.append("\"id\":\"ga4gh:")
              .append(prefix)
              .append('.')
              .append(digest)
              .append("\",\"digest\":\"")
              .append(digest)
              .append("\",");
    }
  }

  /** An identifier of another scheme, or of content that has changed since. */
  private static String other(String digest) {
    return new StringBuilder(digest).reverse().toString();
  }

  private void location(PlacedAllele allele) {
    out.append('{');
    if (shape != DocumentShape.WITHOUT_ID) {
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

  private void oldLocation(PlacedAllele allele) {
    out.append("{\"_id\":\"ga4gh:VSL.")
        .append(other(allele.locationDigest()))
        .append("\",\"type\":\"SequenceLocation\",\"sequence_id\":\"ga4gh:")
        .append(allele.sequence().refget())
        .append(
            "\",\"interval\":{\"type\":\"SequenceInterval\",\"start\":{\"type\":\"Number\",\"value\":")
        .append(allele.start())
        .append("},\"end\":{\"type\":\"Number\",\"value\":")
        .append(allele.end())
        .append("}}}");
  }

  private void state(Edit edit) {
    out.append(",\"state\":");
    if (edit.isDeletion()) {
      out.append(
              "{\"type\":\"ReferenceLengthExpression\",\"length\":0,\"sequence\":\"\",\"repeatSubunitLength\":")
          .append(edit.reference().length())
          .append('}');
    } else {
      out.append("{\"type\":\"LiteralSequenceExpression\",\"sequence\":\"")
          .append(edit.alternate())
          .append("\"}");
    }
  }

  private void expressions(String hgvs) {
    if (hgvs != null) {
      char type = hgvs.charAt(hgvs.indexOf(':') + 1);
      out.append(",\"expressions\":[{\"syntax\":\"hgvs.")
          .append(type)
          .append("\",\"value\":\"")
          .append(hgvs)
          .append("\"}]");
    }
  }

  private void extensions(PlacedAllele allele) {
    out.append(
            ",\"extensions\":[{\"type\":\"Extension\",\"name\":\"vrs_ref_allele_seq\",\"value\":\"")
        .append(allele.edit().reference())
        .append("\"}]");
  }
}
