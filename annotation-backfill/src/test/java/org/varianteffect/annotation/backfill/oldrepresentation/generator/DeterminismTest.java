package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.CopyRow;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.Table;
import org.varianteffect.annotation.migrations.ClinvarShape;

class DeterminismTest {
  private static final GeneratorOptions OPTIONS = new GeneratorOptions(3_000, 7, 0.05);

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restoreDefaults() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void sameSeedGivesTheSameBytesInEveryTableWhateverTheLocaleAndTheTimeZone() {
    Map<String, String> here = digests(OPTIONS);
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

    assertThat(digests(OPTIONS)).isEqualTo(here);
  }

  @Test
  void anotherSeedGivesOtherRows() {
    Map<String, String> other = digests(new GeneratorOptions(3_000, 8, 0.05));

    assertThat(digests(OPTIONS))
        .allSatisfy((table, digest) -> assertThat(other).doesNotContainEntry(table, digest));
  }

  @Test
  void databasesHoldTheSameRowsToo() {
    try (GeneratedDatabase one = GeneratedDatabase.of(OPTIONS, ClinvarShape.COPIED);
        GeneratedDatabase other = GeneratedDatabase.of(OPTIONS, ClinvarShape.COPIED)) {
      assertThat(other.counts()).isEqualTo(one.counts());
      for (String table : one.counts().rows().keySet()) {
        assertThat(checksum(other, table)).as(table).isEqualTo(checksum(one, table));
      }
    }
  }

  private static String checksum(GeneratedDatabase generated, String table) {
    String rows = "SELECT md5(string_agg(t::text, chr(10) ORDER BY ctid)) FROM " + table + " t";
    return generated.database().value(rows, String.class);
  }

  private static Map<String, String> digests(GeneratorOptions options) {
    Map<String, String> digests = new TreeMap<>();
    for (Table table : new OldDatabase(options, true).tables()) {
      MessageDigest digest = sha256();
      table
          .rows()
          .accept(new CopyRow(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
      digests.put(table.name(), HexFormat.of().formatHex(digest.digest()));
    }
    return digests;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
