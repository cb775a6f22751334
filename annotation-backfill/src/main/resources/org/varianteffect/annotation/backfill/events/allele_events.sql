-- E2: two events per allele of ours, from the day it was first mapped. Each allele falls to the variant whose document it holds.
SELECT mapped.variant_id, mapped.id AS allele_id, mapped.first_mapped, named.annotation_type,
       CASE WHEN named.value IS NULL THEN 'absent' ELSE 'present' END AS disposition
FROM (
  SELECT w.variant_id, a.id, a.clingen_allele_id, coalesce(a.hgvs_g, a.hgvs_c, a.hgvs_p) AS hgvs,
         -- an allele that `timelines` had to leave out has no first day on record
         coalesce(
           s.first_mapped,
           (SELECT min(r.valid_from)
            FROM annotation_backfill.written_mapping_records AS k
            JOIN mapping_records AS r ON r.id = k.mapping_record_id
            WHERE k.allele_id = a.id)) AS first_mapped
  FROM chunk_variant AS c
  JOIN annotation_backfill.written_mapping_records AS w ON w.variant_id = c.variant_id AND w.variant_id BETWEEN :low AND :high
  JOIN annotation_backfill.written_alleles AS wa
    ON wa.allele_id = w.allele_id AND wa.document_source = w.mapped_variant_id AND wa.created
  JOIN alleles AS a ON a.id = wa.allele_id
  LEFT JOIN annotation_backfill.settled_alleles AS s ON s.allele_id = a.id
  OFFSET 0 -- the first day is looked up once an allele, not once an event and comparison
) AS mapped
CROSS JOIN LATERAL (
  VALUES ('clingen_allele_id', mapped.clingen_allele_id), ('mapped_hgvs', mapped.hgvs)
) AS named (annotation_type, value)
