package example;

import example.old.ClinicalControl;
import example.old.GnomadVariant;
import example.old.MappedVariant;
import example.old.VariantTranslation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.Subselect;
import org.springframework.data.jpa.repository.EntityGraph;

/**
 * One class per way to refer to something retired. A line that does is marked with a comment that
 * says to what; the test holds the guard to exactly these lines.
 */
public class Breaks {

  // ---- dependencies

  static class EntityInField {
    ClinicalControl control; // !
  }

  static class EntityInTypeArgument {
    Map<String, List<ClinicalControl>> controls; // !
  }

  static class EntityInSignature {
    static int count(ClinicalControl... controls) { // !
      return controls.length;
    }
  }

  static class EntityInMethodBody {
    static Object create() {
      String nothing = "nothing";
      return nothing.isEmpty() ? nothing : new ClinicalControl(); // !
    }
  }

  static class EntityAsClassLiteral {
    static final Class<?> TYPE = ClinicalControl.class; // !
  }

  static class EntityInMethodReference {
    Function<ClinicalControl, Integer> id() { // !
      return ClinicalControl::id; // !
    }
  }

  static class EntityInCast {
    static boolean is(Object some) {
      return some instanceof VariantTranslation[]; // !
    }
  }

  static class EntityAsSuperclass extends ClinicalControl { // !
  }

  @interface Handles {
    Class<?> value();
  }

  @Handles(VariantTranslation.class) // !
  static class EntityInAnnotation {}

  static class MappedAttributes {
    static Object gnomad(MappedVariant mapped) {
      return mapped.gnomadVariants; // !
    }

    static LocalDate accessed(MappedVariant mapped) {
      return mapped.getVepAccessDate(); // !
    }
  }

  static class GnomadVariantMappedVariant {} // !

  // ---- annotations

  @Entity
  @Table(name = "clinical_controls") // !
  static class ViaTable {
    @Id int id;
  }

  @Entity
  @Table(
      name = "assertions",
      indexes = @Index(columnList = "id", name = "variant_translations")) // !
  static class ViaNestedAnnotation {
    @Id int id;
  }

  @Entity
  @Table(name = "mapped_variants")
  static class ViaColumn {
    @Id int id;

    @Column(name = "vep_access_date") // !
    LocalDate asked;

    @Formula("coalesce(vep_functional_consequence, 'none')") // !
    String consequence;
  }

  @Entity
  @Table(name = "mapped_variants")
  static class ViaImplicitColumn {
    @Id int id;
    LocalDate vepAccessDate; // !
  }

  @MappedSuperclass
  abstract static class Annotated {
    @Column(name = "vep_access_date") // !
    LocalDate asked;
  }

  @Embeddable
  static class Vep {
    @Column(name = "vep_functional_consequence") // !
    String consequence;
  }

  @Entity
  @Table(name = "mapped_variants", schema = "public")
  static class ViaSuperclassAndEmbeddable extends Annotated {
    @Id int id;
    @Embedded Vep vep;
  }

  @Entity
  @SecondaryTable(name = "clinical_controls") // !
  static class ViaSecondaryTable {
    @Id int id;

    @Column(table = "mapped_variants", name = "vep_access_date") // !
    LocalDate asked;
  }

  @Entity
  static class ViaJoins {
    @Id int id;

    @ManyToMany
    @JoinTable(
        name = "mapped_variants_clinical_controls", // !
        joinColumns = @JoinColumn(name = "mapped_variant_id"))
    List<ViaTable> controls;

    @ManyToOne
    @JoinColumn(table = "CLINICAL_CONTROLS") // !
    ViaTable control;

    @ElementCollection
    @CollectionTable(name = "variant_translations") // !
    List<String> translations;

    @ManyToMany(mappedBy = "gnomadVariants") // !
    List<MappedVariant> mapped;
  }

  @Entity
  @NamedNativeQuery(
      name = "native",
      query =
          """
          select g.*
            from public."gnomad_variants_mapped_variants" g -- !
          """)
  @NamedQuery(name = "jpql", query = "select t from VariantTranslation t") // !
  @NamedQuery(
      name = "attribute",
      query = "select m from MappedVariant m where m.clinicalControls is empty") // !
  @SQLRestriction("id in (select mapped_variant_id from gnomad_variants_mapped_variants)") // !
  static class ViaQueries {
    @Id int id;
  }

  @Entity
  @Subselect("select id, vep_access_date from mapped_variants") // !
  @NamedEntityGraph(attributeNodes = @NamedAttributeNode("mappedVariants.clinicalControls")) // !
  static class ViaSubselect {
    @Id int id;
  }

  @interface Reads {
    String[] value() default {"alleles", "clinical_controls"}; // !
  }

  interface ViaGraphOfRepository extends Function<Integer, MappedVariant> {
    @EntityGraph(attributePaths = {"gnomadVariants", "variant"}) // !
    List<Integer> read();
  }

  interface ViaStatementInParts {
    @Reads({"select id, vep_access_date", "from mapped_variants"}) // !
    List<Integer> read();
  }

  static class ViaParameterAnnotation {
    static void read(@Reads({"alleles", "variant_translations"}) String from) { // !
    }
  }

  static class ViaTypeUse<@TypeUse("clinical_controls") T> {} // !

  @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_PARAMETER)
  @interface TypeUse {
    String value();
  }

  // ---- strings

  static class InConstant {
    static final String SQL = "select * from clinical_controls"; // !
  }

  static class InTextBlock {
    static String sql() {
      return """
             SELECT id
               FROM Clinical_Controls
             """; // !-3
    }
  }

  static class InConcatenation {
    static String sql(int id) {
      String where = " where mapped_variant_id = ";
      return "select vep_functional_consequence, " + id + " from mapped_variants" + where; // !
    }

    static String sql(String schema) {
      return "delete from " + schema + ".variant_translations"; // !
    }
  }

  static class InFoldedConstants {
    private static final String TABLE = "clinical" + "_controls"; // !

    static String sql() {
      return "select 1 from " + TABLE; // !
    }
  }

  static class InPieces {
    static String sql(boolean all) {
      StringBuilder sql = new StringBuilder("select m.id,");
      sql.append(" m.vep_access_date"); // !
      sql.append(all ? " from mapped_variants m" : " from mapped_variants m where m.current");
      return sql.toString();
    }

    static String columns(String filter) {
      String columns = "id, vep_access_date"; // !
      return "select " + columns + " from mapped_variants where " + filter;
    }

    static String spliced() {
      String prefix = "clinical_";
      return prefix + "controls"; // !
    }
  }

  static class InAliasedFragment {
    static final String FROM = "from mapped_variants mv join variants v on v.id = mv.variant_id";
    static final String DATE = "mv.vep_access_date"; // !
  }

  static class InFormat {
    static String sql(String schema) {
      return String.format("select * from %sclinical_controls", schema); // !
    }
  }

  static class InFormattedParts {
    static String first() {
      return String.format("select %s from mapped_variants", "vep_access_date"); // !
    }

    static String formatted(String schema) {
      return "update %s.mapped_variants set %s = now()".formatted(schema, "vep_access_date"); // !
    }

    static String ofVariables(Locale locale, int id) {
      String column = "vep_access_date"; // !
      String template = "select %2$s from %1$s where id = %3$d";
      return String.format(locale, template, "mapped_variants", column, id);
    }

    static String nested(String filter) {
      return "select %s from mapped_variants where %s"
          .formatted("coalesce(%s, now())".formatted(filter), "vep_access_date is null"); // !
    }

    static String tableInsertedAfterwards() {
      return String.format("select vep_access_date from %s", "mapped_variants"); // !
    }
  }

  static class InBuilder {
    static String ofVariables(boolean all) {
      String column = "vep_access_date"; // !
      StringBuilder sql = new StringBuilder("select ");
      sql.append(column);
      sql.append(" from mapped_variants");
      return sql.toString();
    }

    static String chained(int limit) {
      String column = "vep_functional_consequence"; // !
      return new StringBuilder()
          .append("select ")
          .append(column)
          .append(" from mapped_variants limit ")
          .append(limit)
          .toString();
    }
  }

  static class InSwitch {
    static boolean is(String table) {
      return switch (table) {
        case "clinical_controls" -> true; // !-1
        default -> false;
      };
    }
  }

  enum InEnum {
    CONTROLS("clinical_controls"), // !
    clinical_controls("clinical_controls"), // !
    variant_translations("alleles");

    final String table;

    InEnum(String table) {
      this.table = table;
    }
  }

  static class InJpql {
    static String query() {
      return "select c from GnomadVariant g join g.mappedVariants c"; // !
    }

    static String deep() {
      return "select c from Variant v join v.mappedVariants m join m.clinicalControls c"; // !
    }
  }

  static class ByName {
    static String name() {
      return "org.mavedb.models.ClinicalControl"; // !
    }
  }

  static class UsesGnomad {
    GnomadVariant stays;
  }
}
