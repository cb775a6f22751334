package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** T6: the release of Ensembl VEP that was current on a day. */
final class EnsemblReleases {

  private static final String RELEASES =
      """
      92,2018-04-12 93,2018-07-17 94,2018-10-02 95,2019-01-10 96,2019-04-08
      97,2019-07-03 98,2019-09-27 99,2020-01-16 100,2020-04-29 101,2020-08-20
      102,2020-11-30 103,2021-02-16 104,2021-05-05 105,2021-12-09 106,2022-04-14
      107,2022-07-13 108,2022-10-20 109,2023-02-08 110,2023-07-18 111,2024-01-11
      112,2024-05-16 113,2024-10-18 114,2025-05-08 115,2025-09-03 116,2026-06-10
      """;

  private static final TreeMap<LocalDate, String> BY_DATE = new TreeMap<>();

  static {
    for (String release : RELEASES.split("\\s+")) {
      String[] numberAndDate = release.split(",");
      BY_DATE.put(LocalDate.parse(numberAndDate[1]), numberAndDate[0]);
    }
  }

  private EnsemblReleases() {}

  static String on(LocalDate date) {
    Map.Entry<LocalDate, String> newest = BY_DATE.floorEntry(date);
    return newest == null ? "legacy" : newest.getValue();
  }
}
