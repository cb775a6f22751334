package example;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

/** What the guard must leave alone, though it looks much like what it must not. */
public class Clean {

  /** An entity of the view whose output columns keep their names. */
  @Entity
  @Table(name = "v_variant_annotations")
  static class OfTheView {
    @Id String variantUrn;

    @Column(name = "vep_access_date")
    LocalDate vepAccessDate;

    @Column(name = "vep_functional_consequence")
    String vepFunctionalConsequence;
  }

  /** The table that stays, without the two columns. */
  @Entity
  @Table(name = "mapped_variants")
  static class OfTheTableThatStays {
    @Id int id;
    LocalDate mappedDate;
  }

  /** An answer, not an entity: its fields are what the API promises. */
  record MappedVariant(
      String variantUrn, List<String> clinicalControls, List<String> gnomadVariants) {}

  static List<String> answer(MappedVariant mapped) {
    return mapped.clinicalControls();
  }

  enum Resource {
    CLINICAL_CONTROLS,
    VARIANT_TRANSLATIONS
  }

  enum LowerCaseResource {
    clinical_controls,
    variant_translations("with a body") {
      @Override
      String words() {
        return "";
      }
    };

    private final String words;

    LowerCaseResource(String... words) {
      this.words = String.join(" ", words);
    }

    String words() {
      return words;
    }
  }

  static String described(Resource resource) {
    return switch (resource) {
      case CLINICAL_CONTROLS -> "/api/v1/score-sets/{urn}/clinical-controls";
      case VARIANT_TRANSLATIONS -> "/translations";
    };
  }

  static final String CSV = "accession,vep.vep_functional_consequence,vep.vep_access_date";

  static final String VIEW =
      """
      create view v_variant_annotations as -- replaces the one over clinical_controls
      select v.urn as variant_urn,
             c.functional_consequence as vep_functional_consequence,
             c.access_date vep_access_date /* was mapped_variants.vep_access_date */
        from mapped_variants mv
        join mapping_records r on r.variant_id = mv.variant_id
        join vep_allele_consequences c on c.allele_id = r.id
      """;

  static final String FROM_VIEW =
      "select a.vep_access_date from v_variant_annotations a, mapped_variants m where m.id = a.id";

  static String reads() {
    String first = "select vep_functional_consequence, vep_access_date from v_variant_annotations";
    String second = "select count(*) from mapped_variants";
    return first + ";" + second;
  }

  static String fromNew(String where) {
    return "select id from clinvar_controls c join mapped_variants_clinical_controls_old o" + where;
  }

  static String header() {
    List<String> columns = List.of("vep_functional_consequence", "vep_access_date");
    return String.join(",", columns) + " without mapped_variants";
  }

  static String formatted(String id) {
    return String.format("select %s from mapped_variants where id = %s", "id", id);
  }

  static String formattedHeading(String id) {
    return String.format("%s of %s", "vep_access_date", id) + " in mapped_variants";
  }

  @Breaks.Reads({"select id from variants", "vep_access_date"})
  static void texts() {}

  static String formattedWithAnArgumentThatNobodyCanGive(String id) {
    return String.format("select %99999999999$s from %s", id, "variants");
  }

  static String formattedForView(String id) {
    return "select %s from %s where exists (select 1 from mapped_variants m where m.id = %s)"
        .formatted("vep_access_date", "v_variant_annotations", id);
  }

  static String builtOfVariables() {
    String column = "vep_access_date";
    StringBuilder header = new StringBuilder("accession,");
    StringBuilder sql = new StringBuilder("select id");
    header.append(column);
    sql.append(" from mapped_variants");
    return header + ":" + sql;
  }

  static String message() {
    return "The clinical controls of this score set, and its mappedVariants, gnomadVariants";
  }
}
