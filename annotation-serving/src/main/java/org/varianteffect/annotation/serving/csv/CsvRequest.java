package org.varianteffect.annotation.serving.csv;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.TooManyNamespaces;
import org.varianteffect.annotation.serving.query.PlainText;

/**
 * Which columns and rows of a score set.
 *
 * @param namespaces in the order of their columns, each once
 * @param postMappedHgvs whether the {@code mavedb.*} columns come first
 * @param start how many variants to leave out, in order of their numbers
 * @param limit the most rows; absent for all
 * @param dropNaColumns whether to leave out columns, but for the accession, that have no value in
 *     any of the rows
 * @param gnomadRelease the only release of gnomAD whose frequencies are written; absent for
 *     whichever the allele has
 */
public record CsvRequest(
    List<CsvNamespace> namespaces,
    boolean postMappedHgvs,
    long start,
    Optional<Long> limit,
    boolean dropNaColumns,
    Optional<String> gnomadRelease) {

  /** The most namespaces of one file. */
  public static final int MAXIMUM_NAMESPACES = 50;

  /**
   * @throws InvalidParameter when start is negative or limit not positive, or for what can be no
   *     release
   * @throws TooManyNamespaces when there are more than {@link #MAXIMUM_NAMESPACES}
   */
  public CsvRequest {
    Objects.requireNonNull(namespaces, "namespaces");
    namespaces.forEach(namespace -> Objects.requireNonNull(namespace, "one of the namespaces"));
    Objects.requireNonNull(limit, "limit");
    PlainText.ofAny("gnomadRelease", gnomadRelease);
    namespaces = List.copyOf(new LinkedHashSet<>(namespaces));
    if (start < 0) {
      throw new InvalidParameter("start", Long.toString(start), "it has to be 0 or more");
    }
    if (limit.isPresent() && limit.get() < 1) {
      throw new InvalidParameter("limit", limit.get().toString(), "it has to be 1 or more");
    }
    if (namespaces.size() > MAXIMUM_NAMESPACES) {
      throw new TooManyNamespaces(namespaces.size(), MAXIMUM_NAMESPACES);
    }
  }

  /**
   * All rows of these namespaces, e.g. {@code scores}, {@code clinvar.06_2024}.
   *
   * @throws InvalidParameter for a name that is none
   * @throws TooManyNamespaces when there are more than {@link #MAXIMUM_NAMESPACES}
   */
  public static CsvRequest of(Collection<String> namespaces) {
    Objects.requireNonNull(namespaces, "namespaces");
    return new CsvRequest(
        namespaces.stream().map(CsvNamespace::parse).toList(),
        false,
        0,
        Optional.empty(),
        false,
        Optional.empty());
  }

  /** With, or without, the {@code mavedb.*} columns. */
  public CsvRequest withPostMappedHgvs(boolean wanted) {
    return new CsvRequest(namespaces, wanted, start, limit, dropNaColumns, gnomadRelease);
  }

  /** These rows only. */
  public CsvRequest withRows(long first, Optional<Long> most) {
    return new CsvRequest(namespaces, postMappedHgvs, first, most, dropNaColumns, gnomadRelease);
  }

  /** With, or without, columns that have no value. */
  public CsvRequest withDropNaColumns(boolean wanted) {
    return new CsvRequest(namespaces, postMappedHgvs, start, limit, wanted, gnomadRelease);
  }

  /**
   * With frequencies of one release of gnomAD only.
   *
   * @throws InvalidParameter when that can be no release
   */
  public CsvRequest withGnomadRelease(String release) {
    return new CsvRequest(
        namespaces,
        postMappedHgvs,
        start,
        limit,
        dropNaColumns,
        Optional.of(PlainText.of("gnomadRelease", release)));
  }
}
