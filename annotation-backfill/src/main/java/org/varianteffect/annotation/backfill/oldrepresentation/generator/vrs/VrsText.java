package org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs;

import java.util.List;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Edit;

/** Writes alleles and cis-phased blocks as the JSON documents that mapping tools store. */
public final class VrsText {
  private final DocumentShape shape;
  private final StringBuilder out = new StringBuilder(1400);

  private VrsText(DocumentShape shape) {
    this.shape = shape;
  }

  /**
   * @param hgvs the expression to write into the document, NULL for none
   */
  public static String allele(PlacedAllele allele, String hgvs, DocumentShape shape) {
    VrsText text = new VrsText(shape);
    text.openWrapper();
    text.allele(allele, hgvs);
    return text.closeWrapper();
  }

  /** A cis-phased block; older tools called it a haplotype. */
  public static String block(List<PlacedAllele> members, boolean haplotype, DocumentShape shape) {
    VrsText text = new VrsText(shape);
    text.openWrapper();
    text.block(members, haplotype || shape.isOld());
    return text.closeWrapper();
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
      LocationText.writeOld(out, allele);
      out.append(",\"state\":");
      literal(allele.edit().alternate());
    } else {
      LocationText.write(out, allele, shape != DocumentShape.WITHOUT_ID);
      state(allele.edit());
      expressions(hgvs);
      extensions(allele);
    }
    out.append('}');
  }

  private void block(List<PlacedAllele> members, boolean haplotype) {
    out.append('{');
    identify(shape.isOld() ? "VH" : "CPB", CanonicalText.digest(CanonicalText.block(members)));
    out.append("\"type\":\"")
        .append(haplotype ? "Haplotype" : "CisPhasedBlock")
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
      case VRS_1_3, WRAPPED_VRS_1_3 -> identifier("_id", prefix, other(digest));
      case STALE_ID -> identifier("id", prefix, other(digest));
      case PLAIN, WRAPPED -> {
        identifier("id", prefix, digest);
        out.append("\"digest\":\"").append(digest).append("\",");
      }
    }
  }

  /** An identifier of another scheme, or of content that has changed since. */
  private static StringBuilder other(String digest) {
    return new StringBuilder(digest).reverse();
  }

  private void identifier(String key, String prefix, CharSequence digest) {
    out.append('"')
        .append(key)
        .append("\":\"ga4gh:")
        .append(prefix)
        .append('.')
        .append(digest)
        .append("\",");
  }

  private void state(Edit edit) {
    out.append(",\"state\":");
    if (edit.isDeletion()) {
      out.append(
              "{\"type\":\"ReferenceLengthExpression\",\"length\":0,\"sequence\":\"\",\"repeatSubunitLength\":")
          .append(edit.reference().length())
          .append('}');
    } else {
      literal(edit.alternate());
    }
  }

  private void literal(String sequence) {
    out.append("{\"type\":\"LiteralSequenceExpression\",\"sequence\":\"")
        .append(sequence)
        .append("\"}");
  }

  private void expressions(String hgvs) {
    if (hgvs != null) {
      char type = hgvs.charAt(hgvs.indexOf(':') + 1);
      out.append(",\"expressions\":[{\"syntax\":\"hgvs.").append(type);
      out.append("\",\"value\":\"").append(hgvs).append("\"}]");
    }
  }

  private void extensions(PlacedAllele allele) {
    out.append(
            ",\"extensions\":[{\"type\":\"Extension\",\"name\":\"vrs_ref_allele_seq\",\"value\":\"")
        .append(allele.edit().reference())
        .append("\"}]");
  }
}
