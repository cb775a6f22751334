-- R8, R9: the alleles that are not there yet, from the best contributor of this chunk; `timelines` settles those that have better ones elsewhere.
WITH best AS MATERIALIZED (
  SELECT b.*, a.id AS existing_id
  FROM (
    SELECT DISTINCT ON (identifier)
           identifier, level, hgvs_g, hgvs_c, hgvs_p, assay_hgvs, clingen_allele_id, mapped_variant_id, version, is_canonical
    FROM incoming
    WHERE outcome = 'record' AND identifier IS NOT NULL AND NOT is_unchanged
    ORDER BY identifier, valid_to IS NULL DESC, mapped_date DESC, mapped_variant_id DESC
  ) AS b
  LEFT JOIN alleles AS a ON a.vrs_digest = b.identifier
),
created AS (
  INSERT INTO alleles (vrs_digest, level, hgvs_g, hgvs_c, hgvs_p, clingen_allele_id, post_mapped, created_at, updated_at)
  SELECT b.identifier, b.level,
         -- R12: where an HGVS can have one holder only, `timelines` decides who that is
         CASE WHEN NOT :hgvsIsUnique THEN annotation_backfill.hgvs_at('genomic', b.hgvs_g, b.level, b.assay_hgvs) END,
         CASE WHEN NOT :hgvsIsUnique THEN annotation_backfill.hgvs_at('cdna', b.hgvs_c, b.level, b.assay_hgvs) END,
         CASE WHEN NOT :hgvsIsUnique THEN annotation_backfill.hgvs_at('protein', b.hgvs_p, b.level, b.assay_hgvs) END,
         b.clingen_allele_id,
         CASE WHEN b.is_canonical THEN m.post_mapped ELSE annotation_backfill.vrs_canonical(m.post_mapped) END, :today, :today
  FROM best AS b
  JOIN mapped_variants AS m ON m.id = b.mapped_variant_id
  WHERE b.existing_id IS NULL
  -- one order for all workers, so that two of them creating the same alleles wait for each other instead of deadlocking
  ORDER BY b.identifier
  ON CONFLICT (vrs_digest) DO NOTHING
  RETURNING id, vrs_digest, level, clingen_allele_id, hgvs_g, hgvs_c, hgvs_p
),
named AS (
  INSERT INTO named_allele (identifier, allele_id, is_new)
  SELECT b.identifier, coalesce(b.existing_id, c.id), c.id IS NOT NULL
  FROM best AS b
  LEFT JOIN created AS c ON c.vrs_digest = b.identifier
)
INSERT INTO annotation_backfill.written_alleles (allele_id, created, filled, document_source, document_version, fingerprint)
SELECT c.id, true, '{}', b.mapped_variant_id, b.version,
       annotation_backfill.allele_fingerprint(c.level, c.clingen_allele_id, c.hgvs_g, c.hgvs_c, c.hgvs_p)
FROM created AS c
JOIN best AS b ON b.identifier = c.vrs_digest
ORDER BY c.id
