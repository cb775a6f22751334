package org.varianteffect.annotation.migrations.guard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.varianteffect.annotation.migrations.RetiredNames;
import org.varianteffect.annotation.migrations.guard.format.ResourceFormat;

/** However a statement is written, it means the same. */
class SqlMatchingTest {

  private static final RetiredNames NAMES = RetiredNames.load();
  private static final TextSearch SEARCH = new TextSearch(NAMES);

  /** Parts of statements: {@code T} a table, {@code C} a column, {@code A} an alias. */
  private static final List<String> READ_TABLE =
      List.of(
          "select x . id from T x",
          "select 1 from a join T on true where n = 'it is'",
          "with c as ( select id from T ) select * from c",
          "insert into T ( id ) values ( 1 )",
          "update a set n = 1 from b , T where b . id = 1",
          "drop table if exists T");

  private static final List<String> READ_COLUMN =
      List.of(
          "select C from mapped_variants",
          "select A . C from mapped_variants A",
          "select A . C from variants v join mapped_variants as A on v . id = A . variant_id",
          "select max ( A . C ) as C from variants v , mapped_variants A group by v . id",
          "update mapped_variants set C = null where current",
          "select 1 from variants v where exists ( select 1 from mapped_variants where C is null )",
          "alter table mapped_variants drop column C");

  private static final List<String> OUTPUT =
      List.of(
          "select C from v_variant_annotations",
          "select A . C from v_variant_annotations A join mapped_variants z on true",
          "select v . consequence as C from mapped_variants A join vep v on true",
          "select v . consequence C from mapped_variants A join vep v on true",
          "select C from report where id in ( select id from mapped_variants )",
          "insert into report ( id , C ) select A . id , A . mapped_date from mapped_variants A");

  @Property(tries = 300)
  void aRetiredTableIsFound(@ForAll("writings") Writing writing, @ForAll Random random) {
    String table = pick(NAMES.tables(), random);
    String sql = writing.of(pick(READ_TABLE, random).replace("T", table));

    assertThat(SEARCH.mentions(sql)).as(sql).extracting(it -> it.retired().name()).contains(table);
  }

  @Property(tries = 300)
  void aRetiredColumnIsFound(@ForAll("writings") Writing writing, @ForAll Random random) {
    RetiredNames.Member column = pick(NAMES.columns(), random);
    String sql = writing.of(filled(pick(READ_COLUMN, random), column, random));

    assertThat(SEARCH.mentions(sql))
        .as(sql)
        .extracting(it -> it.retired().name())
        .contains(column.toString());
  }

  @Property(tries = 300)
  void anOutputColumnIsLeftAlone(@ForAll("writings") Writing writing, @ForAll Random random) {
    RetiredNames.Member column = pick(NAMES.columns(), random);
    String sql = writing.of(filled(pick(OUTPUT, random), column, random));

    assertThat(SEARCH.mentions(sql)).as(sql).isEmpty();
  }

  @Property(tries = 300)
  void aLongerNameIsLeftAlone(@ForAll("writings") Writing writing, @ForAll Random random) {
    String longer = pick(NAMES.tables(), random) + pick(List.of("_old", "2", "_id_seq"), random);
    String sql = writing.of(pick(READ_TABLE, random).replace("T", longer));

    assertThat(SEARCH.mentions(sql)).as(sql).isEmpty();
  }

  @Property(tries = 300)
  void anyTextIsSearchedWithoutTrouble(@ForAll String text, @ForAll Random random) {
    String around = text + pick(NAMES.tables(), random) + "; (" + text;

    SEARCH.mentions(around);
    for (ResourceFormat format : ResourceFormat.BY_EXTENSION.values()) {
      assertThat(format.mentions(around, SEARCH))
          .allSatisfy(it -> assertThat(it.offset()).isBetween(0, around.length()));
    }
  }

  private static String filled(String template, RetiredNames.Member column, Random random) {
    String alias = pick(List.of("mv", "m", "old", "x1"), random);
    return template.replaceAll("\\bC\\b", column.name()).replaceAll("\\bA\\b", alias);
  }

  private static <T> T pick(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  @Provide
  Arbitrary<Writing> writings() {
    return Combinators.combine(
            Arbitraries.of(" ", "\n", "\t  ", " /* from x */ ", " -- a comment\n", "\n--\n"),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Writing::new);
  }

  /** How tokens are written: what is between them, in which case, whether names are quoted. */
  record Writing(String space, boolean upper, boolean quoted) {

    String of(String tokens) {
      StringBuilder sql = new StringBuilder();
      for (String token : tokens.split(" ")) {
        boolean name = token.contains("_");
        String written = upper && !quoted ? token.toUpperCase(Locale.ROOT) : token;
        sql.append(quoted && name ? '"' + written + '"' : written).append(space);
      }
      return sql.toString();
    }
  }
}
