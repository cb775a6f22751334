package org.varianteffect.annotation.serving.scoreset;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.varianteffect.annotation.serving.query.ResultRow;

/**
 * Reads the arrays of variants that a row of {@code controls_of_score_set.sql} or {@code
 * gnomad_variants.sql} has.
 */
final class MappedVariantLinks {

  /** That of the variants' numbers, see {@code variant_order.sql}. */
  private static final Comparator<MappedVariantLink> ORDER =
      Comparator.comparing((MappedVariantLink link) -> link.variantUrn().isEmpty())
          .thenComparing(link -> link.variantUrn().map(String::length).orElse(0))
          .thenComparing(link -> link.variantUrn().orElse(""))
          .thenComparing(MappedVariantLink::alleleDigest)
          .thenComparing(MappedVariantLink::authoritative);

  private MappedVariantLinks() {}

  static List<MappedVariantLink> read(ResultRow row) throws SQLException {
    List<String> urns = row.texts("variant_urns");
    List<String> digests = row.texts("allele_digests");
    List<Boolean> authoritative = row.flags("authoritative");
    return IntStream.range(0, urns.size())
        .mapToObj(
            i ->
                new MappedVariantLink(
                    Optional.ofNullable(urns.get(i)), digests.get(i), authoritative.get(i)))
        .distinct()
        .sorted(ORDER)
        .toList();
  }
}
