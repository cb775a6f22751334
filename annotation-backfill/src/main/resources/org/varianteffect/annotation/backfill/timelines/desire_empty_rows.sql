-- T5: a fact that never held for a day keeps an empty row, unless a row of its key contains or touches the instant.
INSERT INTO desired (source, allele_id, key, valid_from, valid_to)
SELECT DISTINCT o.source, o.allele_id, o.key, o.valid_from, o.valid_from
FROM observation AS o
WHERE o.valid_to = o.valid_from
  AND NOT EXISTS (
    SELECT FROM desired AS d
    WHERE d.source = o.source AND d.allele_id = o.allele_id AND d.key = o.key
      AND d.valid_from <= o.valid_from AND (d.valid_to IS NULL OR d.valid_to >= o.valid_from))
  AND NOT EXISTS (
    SELECT FROM present AS p
    WHERE p.is_native AND p.source = o.source AND p.allele_id = o.allele_id AND p.key = o.key
      AND p.valid_from <= o.valid_from AND (p.valid_to IS NULL OR p.valid_to >= o.valid_from))
