package org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.gene.Edit;
import org.varianteffect.annotation.model.vrs.Sha512t24u;

/**
 * The texts whose digests identify VRS objects, written directly: millions of documents are
 * generated, and none has to be parsed for its identifier. A test holds them against the model's.
 */
final class CanonicalText {
  private CanonicalText() {}

  static String digest(String text) {
    return Sha512t24u.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  static String location(String refget, int start, int end) {
    return "{\"end\":"
        + end
        + ",\"sequenceReference\":{\"refgetAccession\":\""
        + refget
        + "\",\"type\":\"SequenceReference\"},\"start\":"
        + start
        + ",\"type\":\"SequenceLocation\"}";
  }

  static String allele(String locationDigest, Edit edit) {
    return "{\"location\":\""
        + locationDigest
        + "\",\"state\":"
        + state(edit)
        + ",\"type\":\"Allele\"}";
  }

  static String block(List<PlacedAllele> members) {
    return members.stream()
        .map(PlacedAllele::digest)
        .sorted()
        .collect(
            Collectors.joining("\",\"", "{\"members\":[\"", "\"],\"type\":\"CisPhasedBlock\"}"));
  }

  private static String state(Edit edit) {
    return edit.isDeletion()
        ? "{\"length\":0,\"repeatSubunitLength\":"
            + edit.reference().length()
            + ",\"type\":\"ReferenceLengthExpression\"}"
        : "{\"sequence\":\"" + edit.alternate() + "\",\"type\":\"LiteralSequenceExpression\"}";
  }
}
