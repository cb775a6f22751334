package org.varianteffect.annotation.serving.clingen;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.failure.AnswerTooLarge;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.TooManyIds;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Snapshots;

/** Looks up who measured changes, or equivalent ones, by ClinGen's ids. */
public final class MeasurementLookups {

  /** The most ids of one call. */
  public static final int MAXIMUM = 10_000;

  /**
   * The most ids that are equivalent to those of one call, together: some 25 of each. Those of the
   * components of pairs, of which pairs are put together, are no more either.
   */
  public static final int MOST_EQUIVALENTS = 250_000;

  /** The most measurements of all these; one that several records tell of counts for each. */
  public static final int MOST_MEASUREMENTS = 100_000;

  private final Snapshots snapshots;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public MeasurementLookups(DataSource dataSource) {
    this.snapshots = Snapshots.forLookups(dataSource);
  }

  /**
   * One answer per id, in the order asked, each id once; pairs in byte order.
   *
   * @throws AnswerTooLarge when they have more than {@link #MOST_EQUIVALENTS} equivalent ids, as
   *     pairs of often translated changes do, or {@link #MOST_MEASUREMENTS} measurements
   * @throws InvalidParameter when one is no id; it names it
   * @throws TooManyIds when more than {@link #MAXIMUM} are asked for
   */
  public List<MeasurementLookup> of(
      Collection<String> clingenAlleleIds, ReadScope scope, ReadTime time) {
    Objects.requireNonNull(clingenAlleleIds, "clingenAlleleIds");
    if (clingenAlleleIds.size() > MAXIMUM) {
      throw new TooManyIds(clingenAlleleIds.size(), MAXIMUM);
    }
    List<ClingenAlleleId> ids =
        clingenAlleleIds.stream().map(ClingenAlleleId::parse).distinct().toList();
    return ids.isEmpty()
        ? List.of()
        : snapshots.read(scope, time, snapshot -> lookups(snapshot, ids));
  }

  private static List<MeasurementLookup> lookups(Snapshot snapshot, List<ClingenAlleleId> ids) {
    Set<String> components = new HashSet<>();
    ids.forEach(id -> components.addAll(id.components()));
    Translations translations =
        Translations.read(snapshot, components, MOST_EQUIVALENTS)
            .orElseThrow(() -> tooManyEquivalents(ids));
    if (ids.stream().mapToLong(translations::most).sum() > MOST_EQUIVALENTS) {
      throw tooManyEquivalents(ids);
    }
    Map<ClingenAlleleId, Set<String>> nucleotide = new LinkedHashMap<>();
    Map<ClingenAlleleId, Set<String>> protein = new LinkedHashMap<>();
    Set<String> wanted = new HashSet<>();
    for (ClingenAlleleId id : ids) {
      nucleotide.put(id, translations.nucleotide(id));
      protein.put(id, translations.protein(id));
      wanted.add(id.toString());
      wanted.addAll(nucleotide.get(id));
      wanted.addAll(protein.get(id));
    }
    Measurements measurements =
        Measurements.read(snapshot, wanted, MOST_MEASUREMENTS)
            .orElseThrow(() -> AnswerTooLarge.ofIds(ids.size(), "measurements", MOST_MEASUREMENTS));
    return ids.stream()
        .map(
            id ->
                new MeasurementLookup(
                    id.toString(),
                    Optional.of(id.toString()).flatMap(measurements::of),
                    measurements.of(nucleotide.get(id)),
                    measurements.of(protein.get(id))))
        .toList();
  }

  private static AnswerTooLarge tooManyEquivalents(List<ClingenAlleleId> ids) {
    return AnswerTooLarge.ofIds(ids.size(), "equivalent ids", MOST_EQUIVALENTS);
  }
}
