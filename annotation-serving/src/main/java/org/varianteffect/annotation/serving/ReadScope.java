package org.varianteffect.annotation.serving;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The score sets that a caller may see. One outside answers exactly as one that does not exist, and
 * an allele is visible only through a visible score set. The predicate is stated here and nowhere
 * else.
 */
public final class ReadScope {

  /** The named parameter of an explicit set's predicate; the other scopes have none. */
  public static final String PARAMETER = "readScope";

  private static final ReadScope EVERYTHING = new ReadScope("true", null);
  private static final ReadScope PUBLISHED =
      new ReadScope("(%1$s.published_date IS NOT NULL AND NOT %1$s.private)", null);
  private static final String LISTED = "%1$s.id = ANY (:" + PARAMETER + ")";

  private static final String OF_RECORD =
      """
      EXISTS (
        SELECT 1
        FROM variants v_of_record
        JOIN scoresets of_record ON of_record.id = v_of_record.scoreset_id
        WHERE v_of_record.id = %s.variant_id AND %s
      )""";

  private final String predicate;
  private final Set<Integer> scoreSetIds;

  private ReadScope(String predicate, Set<Integer> scoreSetIds) {
    this.predicate = predicate;
    this.scoreSetIds = scoreSetIds;
  }

  /** Every score set. */
  public static ReadScope everything() {
    return EVERYTHING;
  }

  /** Score sets with a date of publication that are not private. */
  public static ReadScope publishedOnly() {
    return PUBLISHED;
  }

  /**
   * These score sets, published or not; none at all when empty.
   *
   * @param scoreSetIds never null, nor one of them
   */
  public static ReadScope of(Collection<Integer> scoreSetIds) {
    Objects.requireNonNull(scoreSetIds, "scoreSetIds");
    scoreSetIds.forEach(id -> Objects.requireNonNull(id, "one of the scoreSetIds"));
    return new ReadScope(LISTED, Set.copyOf(scoreSetIds));
  }

  /** The ids to bind to {@link #PARAMETER}; empty for a scope that is not a list. */
  public Optional<Set<Integer>> scoreSetIds() {
    return Optional.ofNullable(scoreSetIds);
  }

  /** "Visible", of a row of {@code scoresets}, in SQL. */
  public String sql(String alias) {
    return predicate.formatted(alias);
  }

  /**
   * "Of a visible score set", of a row of {@code mapping_records}, in SQL; nothing is looked up
   * where every score set is visible.
   */
  public String sqlOfRecord(String alias) {
    return this == EVERYTHING ? predicate : OF_RECORD.formatted(alias, sql("of_record"));
  }

  @Override
  public String toString() {
    if (scoreSetIds != null) {
      return scoreSetIds.size() + " score sets";
    }
    return this == EVERYTHING ? "everything" : "published only";
  }
}
