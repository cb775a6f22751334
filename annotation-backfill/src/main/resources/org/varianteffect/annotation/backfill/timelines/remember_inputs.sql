-- What the chunk's timelines were made of, by the same functions as changed_alleles; an allele without contributors has been given up.
INSERT INTO annotation_backfill.settled_alleles AS known (allele_id, inputs)
SELECT part.allele_id, bit_xor(part.input)
FROM (
  SELECT allele_id, annotation_backfill.input_of_mapping(mapped_variant_id, version, valid_from, valid_to) AS input
  FROM contributor
  UNION ALL
  SELECT allele_id, annotation_backfill.input_of_annotation(source, mapped_variant_id, key)
  FROM observation
  WHERE source <> 'vep' -- a part of the mapping
  UNION ALL
  SELECT allele_id, annotation_backfill.input_of_row(source, id, key, valid_from, valid_to)
  FROM present
  WHERE is_native OR closed_by_pipeline
  UNION ALL
  SELECT s.allele_id, settings.inputs # s.foreign_fields
  FROM settled AS s
  CROSS JOIN (
    SELECT annotation_backfill.input_of_settings(max(p.closed_at), count(r.release), max(r.released)) AS inputs
    FROM annotation_backfill.ensembl_releases AS r
    LEFT JOIN annotation_backfill.protein_proxies_closed AS p ON true
  ) AS settings
) AS part
WHERE part.allele_id IN (SELECT allele_id FROM contributor)
GROUP BY part.allele_id
ON CONFLICT (allele_id) DO UPDATE
SET inputs = EXCLUDED.inputs
WHERE known.inputs <> EXCLUDED.inputs
