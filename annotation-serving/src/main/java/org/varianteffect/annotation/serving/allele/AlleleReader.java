package org.varianteffect.annotation.serving.allele;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.annotation.AlleleAnnotations;
import org.varianteffect.annotation.serving.annotation.AnnotationRow;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.TooManyIds;
import org.varianteffect.annotation.serving.query.PlainText;
import org.varianteffect.annotation.serving.query.ResultRow;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Snapshots;

/** Reads the annotations of many alleles at once, by digest. */
public final class AlleleReader {

  /** The most digests of one call. */
  public static final int MAXIMUM = 10_000;

  private static final String PARAMETER = "vrsDigest";

  private final Snapshots snapshots;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public AlleleReader(DataSource dataSource) {
    this.snapshots = new Snapshots(dataSource);
  }

  /**
   * The annotations of the allele of a digest; empty when there is no such allele.
   *
   * @throws InvalidParameter when no allele can have that digest
   */
  public Optional<AlleleAnnotations> annotations(String vrsDigest, ReadScope scope, ReadTime time) {
    List<String> one = List.of(PlainText.of(PARAMETER, vrsDigest));
    return Optional.ofNullable(annotations(one, scope, time).get(vrsDigest));
  }

  /**
   * The annotations of alleles by digest, in the order asked; unknown ones are left out.
   *
   * @throws InvalidParameter when no allele can have one of them
   * @throws TooManyIds when more than {@link #MAXIMUM} are asked for
   */
  public Map<String, AlleleAnnotations> annotations(
      Collection<String> vrsDigests, ReadScope scope, ReadTime time) {
    Objects.requireNonNull(vrsDigests, "vrsDigests");
    Set<String> digests = new LinkedHashSet<>(vrsDigests);
    digests.forEach(digest -> PlainText.of(PARAMETER, digest));
    if (digests.size() > MAXIMUM) {
      throw new TooManyIds(digests.size(), MAXIMUM);
    }
    return snapshots.read(scope, time, snapshot -> annotations(snapshot, digests));
  }

  static Map<String, AlleleAnnotations> annotations(Snapshot snapshot, Set<String> digests) {
    Map<String, List<AnnotationRow>> rows = rows(snapshot, digests);
    Map<String, AlleleAnnotations> found = new LinkedHashMap<>();
    for (String digest : digests) {
      if (rows.containsKey(digest)) {
        found.put(digest, AnnotationRow.together(rows.get(digest)));
      }
    }
    return found;
  }

  private static Map<String, List<AnnotationRow>> rows(Snapshot snapshot, Set<String> digests) {
    return snapshot
        .query(AlleleReader.class, "allele_annotations")
        .bindArray("digests", String.class, digests)
        .map(
            (resultSet, context) ->
                Map.entry(
                    resultSet.getString("vrs_digest"),
                    AnnotationRow.read(new ResultRow(resultSet))))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
