TRUNCATE annotation_backfill.runs, annotation_backfill.chunks, annotation_backfill.written_mapping_records,
  annotation_backfill.written_alleles, annotation_backfill.settled_alleles, annotation_backfill.written_gnomad_allele_links,
  annotation_backfill.written_clinvar_allele_links, annotation_backfill.written_vep_allele_consequences,
  annotation_backfill.written_derived_links, annotation_backfill.translated_alleles, annotation_backfill.hgvs_claims,
  annotation_backfill.written_clinvar_controls, annotation_backfill.control_equivalents,
  annotation_backfill.anomalies, annotation_backfill.quarantine, annotation_backfill.protein_proxies_closed,
  -- what was verified is no more
  annotation_backfill.gate
