package org.varianteffect.annotation.migrations.guard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.migrations.RetiredNames;

class TextSearchTest {

  private static final TextSearch SEARCH = new TextSearch(RetiredNames.load());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from clinical_controls",
        "select * from CLINICAL_CONTROLS c",
        "select * from \"clinical_controls\"",
        "select * from public.clinical_controls",
        "select * from \"public\".\"clinical_controls\" where id = ?",
        "select * from `clinical_controls`",
        "select 1 from/**/clinical_controls/**/",
        "select 1 -- why not\n from clinical_controls",
        "select '-- no comment', 1 from clinical_controls",
        "execute 'drop table clinical_controls'",
        "select to_regclass('public.clinical_controls')",
        "truncate a, clinical_controls",
        "${schema}.clinical_controls",
        "{h-schema}clinical_controls",
        "pg_dump --table=clinical_controls",
        "clinical_controls",
        "SELECT nextval('x'), 1;DELETE FROM clinical_controls;",
        "\u0001clinical_controls\u0001",
        "--rollback drop table clinical_controls",
        "-- rollback drop table clinical_controls",
        "--precondition-sql-check expectedResult:0 select count(*) from clinical_controls",
        "/* liquibase rollback\n drop table clinical_controls */ select 1"
      })
  void aTableIsFoundAsAWholeWord(String text) {
    assertThat(namesIn(text)).contains("clinical_controls");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from clinvar_controls",
        "select * from clinical_controls_old",
        "select * from old_clinical_controls",
        "drop index mapped_variants_clinical_controls_old_idx",
        "GET /api/v1/score-sets/{urn}/clinical-controls",
        "clinicalControls",
        "The clinical controls of a score set",
        "select 1 -- not from clinical_controls any more\n from clinvar_controls",
        "select 1 /* clinical_controls /* nested clinical_controls */ clinical_controls */ from x",
        "create table x (id int) -- like clinical_controls"
      })
  void whatIsNotTheTableIsLeftAlone(String text) {
    assertThat(SEARCH.mentions(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select vep_access_date from mapped_variants",
        "SELECT VEP_ACCESS_DATE FROM MAPPED_VARIANTS",
        "select mv.vep_access_date from variants v join mapped_variants mv on mv.variant_id = v.id",
        "select mv.\"vep_access_date\" from \"mapped_variants\" as mv",
        "select (mv).vep_access_date from mapped_variants mv",
        "select mapped_variants.vep_access_date",
        "select public.mapped_variants.vep_access_date from public.mapped_variants",
        "select max(vep_access_date) from only mapped_variants",
        "select coalesce(m.vep_access_date, now()) as vep_access_date from variants, mapped_variants m",
        "select \u0001.vep_access_date from mapped_variants \u0001",
        "update mapped_variants set vep_access_date = null",
        "update mapped_variants m set current = false, vep_access_date = now() from x",
        "insert into mapped_variants (id, vep_access_date) values (1, null)",
        "insert into mapped_variants (id) values (1) on conflict (id) do update set vep_access_date = excluded.vep_access_date",
        "alter table mapped_variants drop column vep_access_date",
        "alter table mapped_variants drop vep_access_date",
        "alter table if exists only mapped_variants add column if not exists vep_access_date date",
        "alter table mapped_variants rename column vep_access_date to old_date",
        "alter table mapped_variants alter vep_access_date type text",
        "create table mapped_variants (id int, vep_access_date date)",
        "create index on mapped_variants (vep_access_date)",
        "create index concurrently ix on public.mapped_variants using btree (vep_access_date desc)",
        "comment on column mapped_variants.vep_access_date is 'old'",
        "grant select (vep_access_date) on mapped_variants to reader",
        "copy mapped_variants (id, vep_access_date) from stdin",
        "create trigger t before update of vep_access_date on mapped_variants execute function f()",
        "with old as (select id, vep_access_date from mapped_variants) select * from old",
        "select * from variants where id in (select variant_id from mapped_variants where vep_access_date is null)",
        "select id from mapped_variants mv where exists (select 1 where mv.vep_access_date > now())",
        "select v.id from variants v join (mapped_variants m join x on true) on m.vep_access_date = v.day",
        "do $$ begin update mapped_variants set vep_access_date = null; end $$",
        "execute 'update mapped_variants set vep_access_date = null where id = $1'",
        "select 1 from information_schema.columns where table_name = 'mapped_variants' and column_name = 'vep_access_date'",
        "from mapped_variants order by vep_access_date",
        "select c.day as vep_access_date from mapped_variants, c order by coalesce(vep_access_date, now())",
        "select max(c.day) as vep_access_date from mapped_variants, c group by vep_access_date",
        "select c.day as x, row_number() over (order by vep_access_date) from mapped_variants, c order by x",
        "mapped_variants.vep_access_date",
        "with q as (select * from mapped_variants) select vep_access_date from q",
        "with q as materialized (select * from mapped_variants) select q.vep_access_date from q",
        "with a as (select 1), q as not materialized (select m.* from mapped_variants m) select z.vep_access_date from a, q z",
        "with q as (select * from mapped_variants), r as (select q.*, 1 as n from q) select vep_access_date from r",
        "select x.vep_access_date from (select * from mapped_variants) x",
        "select vep_access_date from (select * from mapped_variants where current) as x",
        "select x.vep_access_date from variants v, (select m.*, v.urn from mapped_variants m) x",
        "select x.vep_access_date from variants v join lateral (select * from public.mapped_variants) x on true",
        "select y.vep_access_date from (select * from (select * from mapped_variants) x) y",
        "select id from (select * from mapped_variants) x where vep_access_date is null"
      })
  void aColumnIsFoundWhereTheTableIsWhatIsRead(String text) {
    assertThat(namesIn(text)).contains("mapped_variants.vep_access_date");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vep_access_date",
        "vep.vep_access_date",
        "select vep_access_date from v_variant_annotations",
        "select a.vep_access_date from v_variant_annotations a join mapped_variants m on true",
        "select v_variant_annotations.vep_access_date from v_variant_annotations, mapped_variants",
        "select c.access_date as vep_access_date from mapped_variants mv join c on true",
        "select c.access_date vep_access_date from mapped_variants mv join c on true",
        "select max(c.day) vep_access_date, 'x' as \"vep.vep_access_date\" from mapped_variants",
        "select c.day as vep_access_date from mapped_variants mv join c on true order by vep_access_date",
        "select c.day vep_access_date from mapped_variants mv, c where mv.id < 9 order by mv.id, VEP_ACCESS_DATE desc nulls last limit 1",
        "select jsonb_build_object('vep_access_date', c.day) from mapped_variants mv, c",
        "insert into report (id, vep_access_date) select id, mapped_date from mapped_variants",
        "with r (id, vep_access_date) as (select id, mapped_date from mapped_variants) select 1",
        "insert into t select id, :vep_access_date from mapped_variants",
        "insert into t select id, #{vep_access_date} from mapped_variants",
        "select vep_access_date from report; select id from mapped_variants",
        "select vep_access_date from report where id in (select variant_id from mapped_variants)",
        "select x.vep_access_date from (select now() as vep_access_date from mapped_variants) x",
        "create view v_variant_annotations (id, vep_access_date) as select id, day from mapped_variants",
        "mapped_variants has no vep_access_date",
        "select id from mapped_variants -- where vep_access_date is null",
        "select vep_access_date from mapped_variants_copy",
        "select new_vep_access_date from mapped_variants",
        "with q as (select id from mapped_variants) select vep_access_date from q",
        "with q as (select count(*) from mapped_variants) select vep_access_date from q, report",
        "with q as (select n * 2 from mapped_variants) select q.vep_access_date from q",
        "with q (id, vep_access_date) as (select * from mapped_variants) select vep_access_date from q",
        "with q as (select *, now() as vep_access_date from mapped_variants) select vep_access_date from q",
        "with q as (select *, now() vep_access_date from mapped_variants) select q.vep_access_date from q",
        "with q as (select c.* from mapped_variants m join vep c on true) select vep_access_date from q",
        "with q as (select a.* from v_variant_annotations a, mapped_variants) select q.vep_access_date from q",
        "with q as (select * from v_variant_annotations a, mapped_variants) select q.vep_access_date from q",
        "with q as (select * from mapped_variants) select r.vep_access_date from q join report r on true",
        "with q as (select * from mapped_variants) select a.vep_access_date from q join v_variant_annotations a on true",
        "select x.vep_access_date from (select * from mapped_variants) as x (id, vep_access_date)",
        "select y.vep_access_date from (select * from mapped_variants) x, (select * from report) y",
        "select vep_access_date from (select * from mapped_variants) x, v_variant_annotations",
        "select x.id, now() as vep_access_date from (select * from mapped_variants) x",
        "with recursive q as (select * from q) select vep_access_date from q where 1 < (select count(*) from mapped_variants)"
      })
  void anOutputColumnOfTheSameNameIsLeftAlone(String text) {
    assertThat(SEARCH.mentions(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select m.clinicalControls from MappedVariant m",
        "select c from MappedVariant m join m.clinicalControls c",
        "from MappedVariant where clinicalControls is not empty",
        "select c from Variant v join v.mappedVariants m left join fetch m.clinicalControls c",
        "select a from Annotation a where a.mappedVariant.clinicalControls is empty",
        "select m from org.example.MappedVariant m where size(m.clinicalControls) > 0"
      })
  void anAttributeIsFoundInAQuery(String text) {
    assertThat(namesIn(text)).contains("MappedVariant.clinicalControls");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clinicalControls",
        "select s.clinicalControls from ScoreSet s",
        "select v from Variant v join v.mappedVariants m",
        "select m.mappedDate as clinicalControls from MappedVariant m",
        "{\"mappedVariants\": [], \"clinicalControls\": []}"
      })
  void aFieldOfTheSameNameIsLeftAlone(String text) {
    assertThat(SEARCH.mentions(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select c from ClinicalControl c",
        "delete ClinicalControl where id = 1",
        "select x from Thing x, ClinicalControl c",
        "select t from Thing t where type(t) = ClinicalControl",
        "select t from Thing t join treat(t.control as ClinicalControl) c",
        "org.example.models.ClinicalControl",
        "org.example.models.Outer$ClinicalControl"
      })
  void anEntityIsFoundInAQueryAndByItsFullName(String text) {
    assertThat(namesIn(text)).contains("ClinicalControl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ClinicalControl",
        "A ClinicalControl was not found",
        "#/components/schemas/ClinicalControl",
        "select c from ClinvarControl c",
        "type ClinicalControl { id: ID! }"
      })
  void aWordLikeTheEntityIsLeftAlone(String text) {
    assertThat(SEARCH.mentions(text)).isEmpty();
  }

  private static List<String> namesIn(String text) {
    return SEARCH.mentions(text).stream().map(mention -> mention.retired().name()).toList();
  }
}
