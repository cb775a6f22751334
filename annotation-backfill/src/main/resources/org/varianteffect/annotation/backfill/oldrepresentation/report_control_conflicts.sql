INSERT INTO annotation_backfill.anomalies (stage, kind, source, key, detail)
SELECT 'controls', 'CONTROL_CONFLICT', 'clinvar', o.id::text,
       jsonb_build_object('controlId', n.id,
         'kept', jsonb_build_array(n.gene_symbol, n.clinical_significance, n.clinical_review_status, n.clinvar_variation_id),
         'other', jsonb_build_array(o.gene_symbol, o.clinical_significance, o.clinical_review_status, o.clinvar_variation_id))
FROM clinical_controls AS o
JOIN annotation_backfill.control_equivalents AS e ON e.old_control_id = o.id
JOIN clinvar_controls AS n ON n.id = e.control_id
WHERE (nullif(o.gene_symbol, ''), nullif(o.clinical_significance, ''), nullif(o.clinical_review_status, ''), nullif(o.clinvar_variation_id, ''))
  IS DISTINCT FROM
      (nullif(n.gene_symbol, ''), nullif(n.clinical_significance, ''), nullif(n.clinical_review_status, ''), nullif(n.clinvar_variation_id, ''))
