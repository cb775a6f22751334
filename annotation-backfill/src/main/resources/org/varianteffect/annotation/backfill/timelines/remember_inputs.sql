-- What the chunk's timelines were made of, by the same functions as changed_alleles; an allele without contributors has been given up.
INSERT INTO annotation_backfill.settled_alleles AS known (allele_id, inputs, first_mapped)
SELECT part.allele_id, bit_xor(part.input) # settings.inputs, min(part.valid_from)
FROM (
  SELECT allele_id, annotation_backfill.input_of_mapping(mapped_variant_id, version, valid_from, valid_to) AS input, valid_from
  FROM contributor
  UNION ALL
  SELECT allele_id, annotation_backfill.input_of_annotation(source, mapped_variant_id, key, coalesce(release, old_control_id::text)), NULL
  FROM observation
  WHERE source <> 'vep' -- a part of the mapping
  UNION ALL
  SELECT allele_id, annotation_backfill.input_of_row(source, id, key, valid_from, valid_to), NULL
  FROM present
  WHERE is_native OR closed_by_pipeline
  UNION ALL
  SELECT allele_id, foreign_fields, NULL
  FROM settled
  WHERE foreign_fields <> 0
) AS part
CROSS JOIN (
  SELECT annotation_backfill.input_of_settings(
           max(p.closed_at), bit_xor(hash_record_extended(ROW(r.release, r.released), 5)), max(r.released)) AS inputs
  FROM annotation_backfill.ensembl_releases AS r
  LEFT JOIN annotation_backfill.protein_proxies_closed AS p ON true
) AS settings
GROUP BY part.allele_id, settings.inputs
HAVING min(part.valid_from) IS NOT NULL -- has contributors
ON CONFLICT (allele_id) DO UPDATE
SET inputs = EXCLUDED.inputs,
    first_mapped = EXCLUDED.first_mapped
WHERE known.inputs <> EXCLUDED.inputs
