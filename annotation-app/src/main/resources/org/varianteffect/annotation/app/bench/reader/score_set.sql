-- The largest public score set; of those that are not mapped there is nothing to read.
SELECT s.urn
FROM scoresets s
WHERE s.urn IS NOT NULL AND NOT s.private
ORDER BY
  EXISTS (
    SELECT FROM variants v
    JOIN mapping_records r ON r.variant_id = v.id AND r.valid_to IS NULL
    WHERE v.scoreset_id = s.id) DESC,
  s.num_variants DESC, s.id
LIMIT 1
