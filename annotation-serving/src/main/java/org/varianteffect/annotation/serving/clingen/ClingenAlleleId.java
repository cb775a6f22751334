package org.varianteffect.annotation.serving.clingen;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.varianteffect.annotation.model.mapping.ClingenSpelling;
import org.varianteffect.annotation.serving.failure.InvalidParameter;

/**
 * An id of ClinGen's allele registry: {@code CA…} of a nucleotide change, {@code PA…} of a protein
 * change, or a cis-phased pair of two of one kind, in byte order.
 */
record ClingenAlleleId(List<String> components) {

  private static final Pattern ID = Pattern.compile("[CP]A\\d{1,18}(,[CP]A\\d{1,18})?");
  private static final String RULE =
      "an id is like CA123 or PA123, or a pair of one kind like CA123,CA456";

  /**
   * @throws InvalidParameter when the text is no id; it names it
   */
  static ClingenAlleleId parse(String text) {
    return parse("clingenAlleleIds", text);
  }

  /**
   * @param parameter what whoever gave it calls it
   * @throws InvalidParameter when the text is no id; it names it
   */
  static ClingenAlleleId parse(String parameter, String text) {
    if (text == null || !ID.matcher(text).matches()) {
      throw new InvalidParameter(parameter, text, RULE);
    }
    List<String> components = Arrays.stream(text.split(",")).sorted().toList();
    if (components.stream().map(id -> id.charAt(0)).distinct().count() > 1) {
      throw new InvalidParameter(parameter, text, RULE);
    }
    return new ClingenAlleleId(components);
  }

  static String pair(String one, String other) {
    return ClingenSpelling.inByteOrder(one + "," + other);
  }

  boolean isPair() {
    return components.size() == 2;
  }

  @Override
  public String toString() {
    return String.join(",", components);
  }
}
