package org.varianteffect.annotation.serving.clingen;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.varianteffect.annotation.model.mapping.ClingenSpelling;
import org.varianteffect.annotation.serving.query.Snapshot;

/** The ids that are equivalent to others: translations of them, and of their translations. */
final class Translations {

  private final Map<String, Set<String>> nucleotide = new HashMap<>();
  private final Map<String, Set<String>> protein = new HashMap<>();

  private Translations() {}

  /** Of these ids, none of which is a pair, in one statement; absent when they are too many. */
  static Optional<Translations> read(Snapshot snapshot, Collection<String> ids, int most) {
    List<Row> rows =
        snapshot
            .query(Translations.class, "translations")
            .bindArray("ids", String.class, ids)
            .bind("limit", most + 1)
            .map(
                (row, context) ->
                    new Row(
                        row.getString("asked_id"),
                        ClingenSpelling.inByteOrder(row.getString("equivalent_id")),
                        row.getBoolean("protein")))
            .list();
    if (rows.size() > most) {
      return Optional.empty();
    }
    Translations translations = new Translations();
    rows.forEach(translations::add);
    return Optional.of(translations);
  }

  /** The measurable nucleotide changes that are equivalent to an id, but for itself. */
  Set<String> nucleotide(ClingenAlleleId id) {
    return equivalents(nucleotide, id);
  }

  /** The protein changes that are equivalent to an id, but for itself. */
  Set<String> protein(ClingenAlleleId id) {
    return equivalents(protein, id);
  }

  /** At most so many ids are equivalent to this one: known before they are put together. */
  long most(ClingenAlleleId id) {
    return most(nucleotide, id) + most(protein, id);
  }

  private void add(Row row) {
    (row.protein() ? protein : nucleotide)
        .computeIfAbsent(row.asked(), asked -> new TreeSet<>())
        .add(row.equivalent());
  }

  private static long most(Map<String, Set<String>> kind, ClingenAlleleId id) {
    return ofComponents(kind, id).stream().mapToLong(Set::size).reduce(1, Math::multiplyExact);
  }

  private static List<Set<String>> ofComponents(Map<String, Set<String>> kind, ClingenAlleleId id) {
    return id.components().stream()
        .map(component -> kind.getOrDefault(component, Set.of()))
        .toList();
  }

  private static Set<String> equivalents(Map<String, Set<String>> kind, ClingenAlleleId id) {
    List<Set<String>> components = ofComponents(kind, id);
    Set<String> equivalents =
        new TreeSet<>(
            id.isPair() ? pairs(components.get(0), components.get(1)).toList() : components.get(0));
    equivalents.remove(id.toString());
    return equivalents;
  }

  private static Stream<String> pairs(Set<String> ones, Set<String> others) {
    return ones.stream()
        .flatMap(one -> others.stream().map(other -> ClingenAlleleId.pair(one, other)));
  }

  private record Row(String asked, String equivalent, boolean protein) {}
}
