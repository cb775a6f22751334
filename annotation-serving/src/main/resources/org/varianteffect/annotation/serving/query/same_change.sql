-- Per mapping record, projection group and level the first HGVS, in byte order, of the translations that are the same change:
-- what may stand in for HGVS that the measured allele lacks.
SELECT
  same_link.mapping_record_id,
  same_link.projection_group,
  min(same_allele.hgvs_g COLLATE "C") FILTER (WHERE same_allele.level = 'genomic') AS hgvs_g,
  min(same_allele.hgvs_c COLLATE "C") FILTER (WHERE same_allele.level = 'cdna') AS hgvs_c,
  min(same_allele.hgvs_p COLLATE "C") FILTER (WHERE same_allele.level = 'protein') AS hgvs_p
FROM variants v
JOIN mapping_records same_record ON same_record.variant_id = v.id AND <holds:same_record>
JOIN mapping_record_alleles same_link ON same_link.mapping_record_id = same_record.id AND <holds:same_link>
JOIN alleles same_allele ON same_allele.id = same_link.allele_id
WHERE <restriction> AND NOT same_link.is_authoritative AND same_link.projection_group IS NOT NULL
GROUP BY same_link.mapping_record_id, same_link.projection_group
