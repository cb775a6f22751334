package org.varianteffect.annotation.serving;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.model.validtime.ReadTime;

/** Reads alleles and their annotations by digest; one statement, however many are asked for. */
public final class AlleleReader {

  /** The most digests of one call. */
  public static final int MAXIMUM = 10_000;

  private final Jdbi jdbi;

  public AlleleReader(DataSource dataSource) {
    this.jdbi = Jdbi.create(Objects.requireNonNull(dataSource, "dataSource"));
  }

  /** The allele of a digest; empty when there is none. */
  public Optional<AlleleAnnotations> annotations(String vrsDigest, ReadTime time) {
    return Optional.ofNullable(annotations(List.of(vrsDigest), time).get(vrsDigest));
  }

  /**
   * The alleles of digests, by digest, in the order asked; unknown ones are left out.
   *
   * @throws IllegalArgumentException when more than {@link #MAXIMUM} are asked for
   * @throws NotServing when the database was never expanded
   */
  public Map<String, AlleleAnnotations> annotations(Collection<String> vrsDigests, ReadTime time) {
    Set<String> digests = Set.copyOf(vrsDigests);
    if (digests.size() > MAXIMUM) {
      throw new IllegalArgumentException(
          "%d digests were asked for, at most %d can be: ask in portions"
              .formatted(digests.size(), MAXIMUM));
    }
    Map<String, List<AlleleRow>> rows = rows(digests, time);
    Map<String, AlleleAnnotations> found = new LinkedHashMap<>();
    for (String digest : vrsDigests) {
      if (rows.containsKey(digest)) {
        found.put(digest, AlleleRow.combine(rows.get(digest)));
      }
    }
    return found;
  }

  private Map<String, List<AlleleRow>> rows(Set<String> digests, ReadTime time) {
    return NotServing.check(
        () ->
            jdbi.withHandle(
                handle ->
                    Queries.create(handle, "allele_annotations", time)
                        .bindArray("digests", String.class, digests)
                        .map(AlleleRow::read)
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.allele().vrsDigest()))));
  }
}
