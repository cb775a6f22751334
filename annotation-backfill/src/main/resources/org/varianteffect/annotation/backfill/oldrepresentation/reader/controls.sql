-- L2
WITH linked AS (
  SELECT l.clinical_control_id, array_agg(v.urn) AS variant_urns
  FROM variants AS v
  JOIN mapped_variants AS m ON m.variant_id = v.id AND m.current
  JOIN mapped_variants_clinical_controls AS l ON l.mapped_variant_id = m.id
  WHERE v.scoreset_id = :scoreSetId
  GROUP BY l.clinical_control_id
)
SELECT
  c.id,
  c.db_identifier,
  c.gene_symbol,
  c.clinical_significance,
  c.clinical_review_status,
  c.db_version,
  c.db_name,
  c.clinvar_variation_id,
  c.creation_date,
  c.modification_date,
  linked.variant_urns
FROM linked
JOIN <controlTable> AS c ON c.id = linked.clinical_control_id
