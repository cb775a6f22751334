package org.varianteffect.annotation.backfill.oldrepresentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * Rule R12 when the pipeline has renamed an allele of the backfill's: what it holds is the
 * pipeline's, what it held is free.
 */
class RenamedAlleleTest {
  private final TestDatabase database = TwoScoreSets.expanded();
  private final List<String> notes = new ArrayList<>();

  RenamedAlleleTest() {
    database.execute(
        """
        CREATE UNIQUE INDEX uq_alleles_hgvs ON alleles (coalesce(hgvs_g, hgvs_c, hgvs_p));
        UPDATE mapped_variants SET hgvs_g = 'NC_1:g.1A>T' WHERE id = 10;
        UPDATE mapped_variants SET hgvs_g = 'NC_1:g.7A>T', post_mapped = allele_at(7) WHERE id = 20""");
    run();
    database.execute("UPDATE alleles SET hgvs_g = 'NC_1:g.2del' WHERE hgvs_g = 'NC_1:g.1A>T'");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void whatItHoldsNowNoOtherTakes() {
    Map<String, Long> anomalies = runNaming("NC_1:g.2del");

    assertThat(hgvs()).containsExactly("NC_1:g.2del", null);
    assertThat(anomalies).isEqualTo(Map.of("ALLELE_FIELD_CONFLICT", 1L, "HGVS_TAKEN", 1L));
  }

  @Test
  void whatItHeldAnotherTakes() {
    Map<String, Long> anomalies = runNaming("NC_1:g.1A>T");

    assertThat(hgvs()).containsExactly("NC_1:g.2del", "NC_1:g.1A>T");
    assertThat(anomalies).isEqualTo(Map.of("ALLELE_FIELD_CONFLICT", 1L));
  }

  /** Runs when the mapping of the other allele has another HGVS. */
  private Map<String, Long> runNaming(String hgvs) {
    database.execute("UPDATE mapped_variants SET hgvs_g = '%s' WHERE id = 20".formatted(hgvs));
    BackfillSummary summary = run();
    assertThat(notes).isEmpty();
    assertThat(summary.conservation().examples()).isEmpty();
    assertThat(run().writtenPerTable()).isEmpty();
    return summary.anomaliesPerKind();
  }

  private List<Object> hgvs() {
    return database
        .rows("SELECT hgvs_g FROM alleles ORDER BY (post_mapped #>> '{location,start}')::int")
        .stream()
        .map(row -> row.get("hgvs_g"))
        .toList();
  }

  private BackfillSummary run() {
    BackfillListener listener = new NotesTo(notes::add);
    return new Backfill(
            database.dataSource(), BackfillOptions.defaults(), listener, Clock.systemUTC())
        .run();
  }
}
