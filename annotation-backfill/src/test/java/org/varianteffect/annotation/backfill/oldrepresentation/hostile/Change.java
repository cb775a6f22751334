package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase.OldControl;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldMapping;

/**
 * A database, and another in which some mappings and their annotations, or some controls, are
 * changed or gone.
 */
record Change(OldDatabase before, OldDatabase after) {

  /**
   * @param changed ids of mappings that become those of the other database, or vanish when it has
   *     none
   */
  static Change of(OldDatabase before, OldDatabase other, Set<Integer> changed) {
    OldDatabase after =
        new OldDatabase(
            merged(before.mappings(), other.mappings(), OldMapping::id, changed),
            before.gnomadVariants(),
            merged(
                before.gnomadFacts(),
                other.gnomadFacts(),
                OldDatabase.GnomadFact::mappingId,
                changed),
            before.oldControls(),
            merged(
                before.controlFacts(),
                other.controlFacts(),
                OldDatabase.ControlFact::mappingId,
                changed),
            changed.isEmpty() ? before.translations() : other.translations(),
            before.natives());
    return new Change(before, after);
  }

  /**
   * The same, where the old controls become these as well; those that are not among them vanish
   * with all that mappings say of them.
   */
  Change withControls(List<OldControl> controls) {
    Set<Integer> ids = controls.stream().map(OldControl::id).collect(Collectors.toSet());
    return new Change(
        before,
        new OldDatabase(
            after.mappings(),
            after.gnomadVariants(),
            after.gnomadFacts(),
            controls,
            after.controlFacts().stream().filter(fact -> ids.contains(fact.controlId())).toList(),
            after.translations(),
            after.natives()));
  }

  /** Touches only rows that differ. */
  String script() {
    StringBuilder sql = new StringBuilder();
    gone(before.gnomadFacts(), after.gnomadFacts())
        .forEach(
            fact ->
                sql.append(
                    "DELETE FROM gnomad_variants_mapped_variants WHERE mapped_variant_id = %d AND gnomad_variant_id = %d;\n"
                        .formatted(fact.mappingId(), fact.gnomadVariantId())));
    gone(before.controlFacts(), after.controlFacts())
        .forEach(
            fact ->
                sql.append(
                    "DELETE FROM mapped_variants_clinical_controls WHERE mapped_variant_id = %d AND clinical_control_id = %d;\n"
                        .formatted(fact.mappingId(), fact.controlId())));
    gone(before.translations(), after.translations())
        .forEach(
            pair ->
                sql.append(
                    "DELETE FROM variant_translations WHERE (aa_clingen_id, nt_clingen_id) = (%s);\n"
                        .formatted(SqlText.literals(pair.aa(), pair.nt()))));
    sql.append(controls());
    sql.append(mappings());
    sql.append(OldRowsScript.of(onlyNew()));
    return sql.toString();
  }

  /** Those that differ, whatever links of mappings there are to them. */
  private String controls() {
    StringBuilder sql = new StringBuilder();
    for (OldControl control : gone(before.oldControls(), after.oldControls())) {
      sql.append(
          after.oldControls().stream()
              .filter(other -> other.id() == control.id())
              .map(other -> OldRowsScript.update(other))
              .findFirst()
              .orElse("DELETE FROM clinical_controls WHERE id = %d;\n".formatted(control.id())));
    }
    return sql.toString();
  }

  private String mappings() {
    StringBuilder sql = new StringBuilder();
    for (OldMapping mapping : gone(before.mappings(), after.mappings())) {
      sql.append(
          after.mappings().stream()
              .filter(other -> other.id() == mapping.id())
              .map(OldRowsScript::update)
              .findFirst()
              .orElse("DELETE FROM mapped_variants WHERE id = %d;\n".formatted(mapping.id())));
    }
    return sql.toString();
  }

  private OldDatabase onlyNew() {
    Set<Integer> known = Set.copyOf(before.mappings().stream().map(OldMapping::id).toList());
    return new OldDatabase(
        after.mappings().stream().filter(mapping -> !known.contains(mapping.id())).toList(),
        List.of(),
        gone(after.gnomadFacts(), before.gnomadFacts()),
        List.of(),
        gone(after.controlFacts(), before.controlFacts()),
        gone(after.translations(), before.translations()),
        before.natives());
  }

  private static <T> List<T> merged(
      List<T> before, List<T> other, ToIntFunction<T> mapping, Set<Integer> changed) {
    return Stream.concat(
            before.stream().filter(one -> !changed.contains(mapping.applyAsInt(one))),
            other.stream().filter(one -> changed.contains(mapping.applyAsInt(one))))
        .toList();
  }

  private static <T> List<T> gone(List<T> before, List<T> after) {
    List<T> gone = new ArrayList<>(before);
    gone.removeAll(after);
    return gone;
  }
}
