-- A record whose allele has changed: its old authoritative link, and a derived link of ours to the new allele, make room.
WITH dropped AS (
  DELETE FROM mapping_record_alleles AS l
  USING placed AS i
  WHERE l.mapping_record_id = i.mapping_record_id
    AND i.is_written
    AND i.written_allele_id IS DISTINCT FROM i.allele_id
    AND ((l.allele_id = i.written_allele_id AND l.is_authoritative)
         OR (l.allele_id = i.allele_id AND EXISTS (
               SELECT FROM annotation_backfill.written_derived_links AS d WHERE d.id = l.id)))
  RETURNING l.id
)
DELETE FROM annotation_backfill.written_derived_links AS d
USING dropped
WHERE d.id = dropped.id
