-- Every translation pair with both sides: each record of ours with an authoritative allele of one side links every allele of the other for
-- as long as it holds, unless the database refused that, or the allele. A link of the pipeline's may hold as it likes, as may one that the pipeline
-- has ended alone.
SELECT NULL::int AS mapped_variant_id,
       'record ' || w.mapping_record_id || ' does not link allele ' || other.id || ', a translation of its own' AS description
FROM variant_translations AS t
JOIN alleles AS p ON p.clingen_allele_id = t.aa_clingen_id AND p.level = 'protein'
JOIN alleles AS n ON n.clingen_allele_id = t.nt_clingen_id AND n.level IN ('genomic', 'cdna')
CROSS JOIN LATERAL (VALUES (p.id, n.id), (n.id, p.id)) AS other (own, id)
JOIN annotation_backfill.written_mapping_records AS w ON w.allele_id = other.own
JOIN mapping_records AS r ON r.id = w.mapping_record_id
WHERE t.aa_clingen_id <> '' AND t.nt_clingen_id <> ''
  AND (:everything OR w.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets)))
  AND NOT EXISTS (
    SELECT
    FROM mapping_record_alleles AS l
    LEFT JOIN annotation_backfill.written_derived_links AS d ON d.id = l.id
    WHERE l.mapping_record_id = w.mapping_record_id AND l.allele_id = other.id
      AND (d.id IS NULL
           OR (l.valid_from <= r.valid_from AND (l.valid_to IS NULL OR l.valid_to >= r.valid_to))
           OR (d.left_live AND l.valid_to IS NOT NULL)))
  AND NOT EXISTS (
    SELECT FROM annotation_backfill.anomalies AS a
    WHERE a.mapped_variant_id = w.mapped_variant_id AND a.kind = 'QUARANTINED'
      AND a.stage IN ('records', 'timelines', 'translations'))
