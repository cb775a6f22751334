package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import java.util.List;
import java.util.stream.Collectors;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * What is to be refused, found in a database that was backfilled.
 *
 * @param variant one with several mappings that link translations
 * @param allele the digest of one that several variants share
 * @param contributors the mappings of that allele
 */
record Victims(int variant, String allele, List<Integer> contributors) {

  static Victims find() {
    try (TestDatabase probe = CrashDatabase.copy(ClinvarShape.COPIED)) {
      new Backfill(
              probe.dataSource(),
              CrashDatabase.options(),
              BackfillListener.silent(),
              CrashDatabase.CLOCK)
          .run();
      String allele = allele(probe);
      return new Victims(variant(probe), allele, contributors(probe, allele));
    }
  }

  /** As the values of a list in SQL. */
  String contributorIds() {
    return contributors.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static int variant(TestDatabase probe) {
    return probe.value(
        """
        SELECT variant_id FROM (
          SELECT w.variant_id FROM annotation_backfill.written_mapping_records w
          WHERE EXISTS (SELECT FROM mapping_record_alleles l
                        WHERE l.mapping_record_id = w.mapping_record_id AND NOT l.is_authoritative)
          GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS v
        """,
        Integer.class);
  }

  private static String allele(TestDatabase probe) {
    return probe.value(
        """
        SELECT vrs_digest FROM (
          SELECT a.vrs_digest FROM annotation_backfill.written_mapping_records w
          JOIN alleles a ON a.id = w.allele_id
          JOIN annotation_backfill.written_alleles x ON x.allele_id = a.id AND x.created
          GROUP BY 1 HAVING count(DISTINCT w.variant_id) > 1
          ORDER BY count(*) DESC, 1 LIMIT 1) AS a
        """,
        String.class);
  }

  private static List<Integer> contributors(TestDatabase probe, String allele) {
    return probe
        .rows(
            """
            SELECT w.mapped_variant_id AS id FROM annotation_backfill.written_mapping_records w
            JOIN alleles a ON a.id = w.allele_id WHERE a.vrs_digest = '%s'
            """
                .formatted(allele))
        .stream()
        .map(row -> (Integer) row.get("id"))
        .toList();
  }
}
