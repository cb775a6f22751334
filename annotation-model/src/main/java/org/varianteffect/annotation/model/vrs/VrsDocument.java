package org.varianteffect.annotation.model.vrs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/**
 * A stored VRS document with the identifier computed from its content, whatever id it carries.
 *
 * <p>Wrapped documents, Haplotypes and VRS 1.3 documents are converted to VRS 2.0, without loss;
 * what cannot be is refused with {@link UnidentifiableVrs}.
 */
public final class VrsDocument {

  private final Optional<String> storedId;
  private final Optional<String> firstExpression;
  private final boolean version13;
  private final IdentifiedObject converted;

  private VrsDocument(JsonNode stored) {
    ObjectNode unwrapped = Typed.object(Unwrapping.unwrap(stored), "document");
    this.storedId = storedId(unwrapped.path("id"));
    this.firstExpression = VrsExpression.first(unwrapped);
    this.version13 = Version13.isIn(unwrapped);
    this.converted = convert(unwrapped);
  }

  /**
   * Reads an Allele, a CisPhasedBlock (or Haplotype) or a SequenceLocation.
   *
   * @throws UnidentifiableVrs when it is not JSON or has no computed identifier
   */
  public static VrsDocument parse(String json) {
    return new VrsDocument(VrsJson.read(json));
  }

  /** As {@link #parse(String)}, of a tree, which is not changed. */
  public static VrsDocument of(JsonNode document) {
    return new VrsDocument(document.deepCopy());
  }

  /**
   * The first HGVS expression of an Allele, or of a block's only member. Works for documents that
   * cannot be identified too; empty when there is none, or it is not JSON.
   */
  public static Optional<String> firstExpression(String json) {
    try {
      return VrsExpression.first(Unwrapping.unwrap(VrsJson.read(json)));
    } catch (UnidentifiableVrs notJson) {
      return Optional.empty();
    }
  }

  /** A number, say, is no identifier, but it is stated, and differs from the computed one. */
  private static Optional<String> storedId(JsonNode id) {
    String text = id.isTextual() ? id.textValue() : id.toString();
    return Leaf.isNull(id) || text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static IdentifiedObject convert(ObjectNode document) {
    String type = Typed.typeOf(document);
    return switch (type) {
      case "Allele" -> AlleleConversion.convert(document);
      case "CisPhasedBlock", "Haplotype" -> BlockConversion.convert(document);
      case "SequenceLocation" -> LocationConversion.convert(document);
      default -> throw new UnidentifiableVrs("document has type " + type);
    };
  }

  /** The identifier computed from its content as VRS 2.0, whatever id it came with. */
  public ComputedIdentifier identifier() {
    return converted.identifier();
  }

  /**
   * The identifier, as a key of {@code alleles}.
   *
   * @throws UnidentifiableVrs when the document is a location alone, which is no allele
   */
  public ComputedIdentifier variationIdentifier() {
    if (!identifier().type().isVariation()) {
      throw new UnidentifiableVrs("a SequenceLocation is no allele");
    }
    return identifier();
  }

  /** The {@code id} that the document came with, if any. */
  public Optional<String> storedId() {
    return storedId;
  }

  /** Whether the document, or a part that it is identified by, came in the form of VRS 1.3. */
  public boolean isVersion13() {
    return version13;
  }

  /**
   * Whether the stored id is another than the computed one. A document without an id does not
   * drift, nor does one of VRS 1.3, whose identifiers were computed otherwise.
   */
  public boolean drifts() {
    return !isVersion13() && storedId.isPresent() && !storedId.get().equals(identifier().value());
  }

  /** The first HGVS expression of an Allele, or of a block's only member. */
  public Optional<String> firstExpression() {
    return firstExpression;
  }

  /**
   * The document in VRS 2.0 form with the computed ids, as {@code alleles.post_mapped} holds it.
   */
  public String canonicalJson() {
    return VrsJson.write(converted.document());
  }

  /** A copy of the document in VRS 2.0 form with the computed ids. */
  public ObjectNode canonicalTree() {
    return converted.document().deepCopy();
  }

  /** Documents are equal when they identify the same thing. */
  @Override
  public boolean equals(Object other) {
    return other instanceof VrsDocument that && identifier().equals(that.identifier());
  }

  @Override
  public int hashCode() {
    return Objects.hash(identifier());
  }

  @Override
  public String toString() {
    return identifier().value();
  }
}
