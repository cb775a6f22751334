-- What stayed, since something native refers to it, stays ours: the next backfill goes on with it. Few, so that they are kept aside and
-- the tables emptied, instead of deleting the many.
CREATE TEMPORARY TABLE kept_mapping_records ON COMMIT DROP AS
SELECT w.* FROM annotation_backfill.written_mapping_records AS w JOIN mapping_records AS r ON r.id = w.mapping_record_id;
CREATE TEMPORARY TABLE kept_alleles ON COMMIT DROP AS
SELECT w.* FROM annotation_backfill.written_alleles AS w JOIN alleles AS a ON a.id = w.allele_id WHERE w.created;
CREATE TEMPORARY TABLE kept_clinvar_controls ON COMMIT DROP AS
SELECT w.* FROM annotation_backfill.written_clinvar_controls AS w JOIN clinvar_controls AS c ON c.id = w.id;
TRUNCATE annotation_backfill.runs, annotation_backfill.chunks, annotation_backfill.written_mapping_records,
  annotation_backfill.written_alleles, annotation_backfill.settled_alleles, annotation_backfill.written_gnomad_allele_links,
  annotation_backfill.written_clinvar_allele_links, annotation_backfill.written_vep_allele_consequences,
  annotation_backfill.written_derived_links, annotation_backfill.translated_alleles, annotation_backfill.hgvs_claims,
  annotation_backfill.written_clinvar_controls, annotation_backfill.control_equivalents,
  annotation_backfill.anomalies, annotation_backfill.quarantine, annotation_backfill.protein_proxies_closed,
  -- what was verified is no more
  annotation_backfill.gate;
INSERT INTO annotation_backfill.written_mapping_records SELECT * FROM kept_mapping_records;
INSERT INTO annotation_backfill.written_alleles SELECT * FROM kept_alleles;
INSERT INTO annotation_backfill.written_clinvar_controls SELECT * FROM kept_clinvar_controls
