package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.varianteffect.annotation.backfill.verification.ParityDifference;

/**
 * A wrong row, and where it shows.
 *
 * @param variant its number; {@code *}: none
 * @param oldValue how it begins; NULL: there is none
 * @param newValue how it begins; NULL: there is none
 */
record PlantedDifference(
    String sql, String variant, String reader, String subject, String oldValue, String newValue) {
  private static final String NONE = "(none)";

  static List<PlantedDifference> all() {
    return Arrays.stream(text().split("\n--> ")).skip(1).map(PlantedDifference::of).toList();
  }

  private static PlantedDifference of(String part) {
    String[] lines = part.split("\n", 2);
    String[] places = lines[0].split(" \\| ?", -1);
    return new PlantedDifference(
        lines[1], places[0], places[1], places[2], expected(places[3]), expected(places[4]));
  }

  private static String expected(String beginning) {
    return beginning.equals(NONE) ? null : beginning;
  }

  private static String text() {
    try (InputStream in = PlantedDifference.class.getResourceAsStream("planted.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isIn(List<ParityDifference> found) {
    return found.stream().anyMatch(this::is);
  }

  private boolean is(ParityDifference found) {
    return found.outcome().equals("unexplained")
        && found.reader().equals(reader)
        && (variant.equals("*") || String.valueOf(found.variantUrn()).endsWith("#" + variant))
        && found.subject().startsWith(subject)
        && begins(found.oldValue(), oldValue)
        && begins(found.newValue(), newValue);
  }

  private static boolean begins(String value, String beginning) {
    return beginning == null ? value == null : value != null && value.startsWith(beginning);
  }
}
