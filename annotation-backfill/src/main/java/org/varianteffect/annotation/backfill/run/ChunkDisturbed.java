package org.varianteffect.annotation.backfill.run;

import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/**
 * What somebody else has written since a chunk read what there was does not go together with what
 * the chunk has written: it has to be done again.
 */
public final class ChunkDisturbed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String table;
  private final long owner;

  /**
   * @param table the table in which the two meet
   * @param owner the allele or the variant that they are about
   */
  private ChunkDisturbed(String table, long owner) {
    super("somebody else has written to %s of %s meanwhile".formatted(table, owner));
    this.table = table;
    this.owner = owner;
  }

  /**
   * Makes sure that a query finds nothing.
   *
   * @param owners finds the alleles or variants whose rows of the table do not go together
   * @throws ChunkDisturbed about the first that it finds
   */
  public static void requireNone(String table, Query owners) {
    Optional<Long> first = owners.mapTo(Long.class).findFirst();
    if (first.isPresent()) {
      throw new ChunkDisturbed(table, first.get());
    }
  }

  /** The table in which the two meet. */
  public String table() {
    return table;
  }

  /** The id of the allele or of the variant. */
  public long owner() {
    return owner;
  }
}
