package org.varianteffect.annotation.backfill.oldrepresentation.generator.table;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Blemish;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Mapping;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.Variant;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.vrs.MeasuredAllele;
import org.varianteffect.annotation.model.mapping.SequenceLevel;

/** The names that an old mapping stored for its allele; which ones depends on the tool's year. */
record MappingNames(
    String level, String clingenId, String atLevel, String genomic, String cdna, String protein) {

  static MappingNames of(Mapping mapping, MappingDocuments documents) {
    Variant variant = mapping.variant();
    MeasuredAllele measured = variant.measured();
    if (mapping.isFirst() && variant.has(Blemish.NO_LEVEL)) {
      return new MappingNames(null, measured.clingenId(), null, null, null, null);
    }
    if (mapping.failed()) {
      return new MappingNames(measured.level().spelling(), null, null, null, null, null);
    }
    MappingNames names =
        new MappingNames(
            levelStored(mapping) ? measured.level().spelling() : null,
            measured.clingenId(),
            mapping.storesNames() ? measured.hgvs() : null,
            name(mapping, SequenceLevel.GENOMIC, documents),
            name(mapping, SequenceLevel.CDNA, documents),
            name(mapping, SequenceLevel.PROTEIN, documents));
    return names.blemished(mapping);
  }

  private static boolean levelStored(Mapping mapping) {
    return mapping.storesLevel()
        || mapping.variant().has(Blemish.BROKEN_DOCUMENT)
        || mapping.variant().has(Blemish.EMPTY_STRINGS);
  }

  private static String name(Mapping mapping, SequenceLevel level, MappingDocuments documents) {
    MeasuredAllele measured = mapping.variant().measured();
    if (level == measured.level()) {
      return mapping.storesNames() || !documents.namesLevel(mapping) ? measured.hgvs() : null;
    }
    // Without a stored level, the first expression present tells it: none may come before that of
    // the allele's own level.
    boolean misleading = level.ordinal() < measured.level().ordinal() && !levelStored(mapping);
    return mapping.storesNames() && !misleading ? measured.hgvs(level) : null;
  }

  private MappingNames blemished(Mapping mapping) {
    Variant variant = mapping.variant();
    if (variant.has(Blemish.EMPTY_STRINGS)) {
      return new MappingNames(
          level, "", orEmpty(atLevel), orEmpty(genomic), orEmpty(cdna), orEmpty(protein));
    }
    if (mapping.isFirst() && variant.has(Blemish.FIELD_CONFLICT)) {
      return variant.id() % 2 == 0
          ? new MappingNames(level, clingenId + "9", atLevel, genomic, cdna, protein)
          : new MappingNames(level, clingenId, atLevel, genomic, cdna, "NP_999999.1:p.Met1Thr");
    }
    return this;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
