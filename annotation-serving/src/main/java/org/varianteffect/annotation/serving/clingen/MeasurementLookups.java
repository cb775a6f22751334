package org.varianteffect.annotation.serving.clingen;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /**
   * The most measurements of all these; one that several records tell of counts for each. No more
   * are in the answer either, where each id repeats those of its equivalents.
   */
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
    List<Equivalents> equivalents =
        ids.stream().map(id -> Equivalents.of(id, translations)).toList();
    Measurements measurements =
        Measurements.read(snapshot, distinct(equivalents), MOST_MEASUREMENTS)
            .orElseThrow(() -> tooManyMeasurements(ids));
    // Ids of one class have the same measurements, which each of them repeats.
    if (all(equivalents).mapToLong(measurements::count).sum() > MOST_MEASUREMENTS) {
      throw tooManyMeasurements(ids);
    }
    return equivalents.stream().map(each -> each.measuredBy(measurements)).toList();
  }

  private static Set<String> distinct(List<Equivalents> equivalents) {
    return all(equivalents).collect(Collectors.toSet());
  }

  private static Stream<String> all(List<Equivalents> equivalents) {
    return equivalents.stream().flatMap(Equivalents::all);
  }

  private static AnswerTooLarge tooManyEquivalents(List<ClingenAlleleId> ids) {
    return AnswerTooLarge.ofIds(ids.size(), "equivalent ids", MOST_EQUIVALENTS);
  }

  private static AnswerTooLarge tooManyMeasurements(List<ClingenAlleleId> ids) {
    return AnswerTooLarge.ofIds(ids.size(), "measurements", MOST_MEASUREMENTS);
  }

  /** An id with those that are equivalent to it, whoever measured them. */
  private record Equivalents(String id, Set<String> nucleotide, Set<String> protein) {
    static Equivalents of(ClingenAlleleId id, Translations translations) {
      return new Equivalents(id.toString(), translations.nucleotide(id), translations.protein(id));
    }

    Stream<String> all() {
      return Stream.of(Set.of(id), nucleotide, protein).flatMap(Set::stream);
    }

    MeasurementLookup measuredBy(Measurements measurements) {
      return new MeasurementLookup(
          id, measurements.of(id), measurements.of(nucleotide), measurements.of(protein));
    }
  }
}
