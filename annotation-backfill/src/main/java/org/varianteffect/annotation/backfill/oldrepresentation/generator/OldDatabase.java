package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.newpipeline.NativeAnnotationTables;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.newpipeline.NativeEventTable;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.newpipeline.NativeTables;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Blemish;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Blemishes;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.MappingPlan;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.ScoreSetPlan;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.VariantPlan;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.Census;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.Clinvar;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.Consequences;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.source.Gnomad;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.ClinvarTables;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.GnomadTables;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.MappedVariantTable;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.PipelineTables;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.ScoreSetTables;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.Table;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.TranslationTable;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.VariantTables;

/** A whole planned database: its tables, in an order that its foreign keys allow. */
final class OldDatabase {
  private final List<Table> tables = new ArrayList<>();
  private final Census census;

  OldDatabase(GeneratorOptions options, boolean twoClinvarTables) {
    Dice dice = new Dice(options.seed());
    ScoreSetPlan sets = ScoreSetPlan.of(options.variants(), dice);
    VariantPlan variants = new VariantPlan(sets, dice, new Blemishes(options.anomalyRate(), dice));
    Gnomad gnomad = new Gnomad(dice);
    Clinvar clinvar = new Clinvar(dice, twoClinvarTables);
    Consequences consequences = new Consequences(dice);
    census = Census.of(variants, dice, gnomad, clinvar);
    PipelineTables pipelines = new PipelineTables(sets, dice);
    addTablesAround(
        new ScoreSetTables(sets, dice), pipelines, new VariantTables(variants, pipelines, dice));
    MappingPlan mappings = new MappingPlan(variants);
    tables.add(new MappedVariantTable(mappings, consequences, dice).mappedVariants());
    addGnomad(new GnomadTables(sets.genes(), mappings, gnomad, dice));
    addClinvar(new ClinvarTables(sets.genes(), mappings, clinvar, dice), twoClinvarTables);
    tables.add(new TranslationTable(sets.genes(), census, dice).translations());
    NativeTables natives = new NativeTables(variants, census, dice);
    NativeAnnotationTables annotations =
        new NativeAnnotationTables(natives, census, gnomad, clinvar, consequences, dice);
    addNative(natives, annotations);
    tables.add(
        new NativeEventTable(variants, census, natives, annotations, pipelines, dice).events());
  }

  List<Table> tables() {
    return tables;
  }

  Map<Blemish, Long> blemishes() {
    return census.blemishes();
  }

  private void addTablesAround(
      ScoreSetTables scoreSets, PipelineTables pipelines, VariantTables variants) {
    tables.add(scoreSets.scoreSets());
    tables.add(scoreSets.targetGeneMappings());
    tables.add(pipelines.pipelines());
    tables.add(pipelines.jobRuns());
    tables.add(variants.variants());
    tables.add(variants.statuses());
  }

  private void addGnomad(GnomadTables gnomad) {
    tables.add(gnomad.variants());
    tables.add(gnomad.links());
  }

  private void addClinvar(ClinvarTables clinvar, boolean twoTables) {
    if (twoTables) {
      tables.add(clinvar.controls("clinical_controls"));
      tables.add(clinvar.copiedControls("clinvar_controls"));
    } else {
      tables.add(clinvar.controls("clinvar_controls"));
    }
    tables.add(clinvar.links());
  }

  private void addNative(NativeTables natives, NativeAnnotationTables annotations) {
    tables.add(natives.alleles());
    tables.add(natives.mappingRecords());
    tables.add(natives.mappingRecordAlleles());
    tables.add(annotations.gnomadLinks());
    tables.add(annotations.consequenceRows());
    tables.add(annotations.clinvarLinks());
  }
}
