-- To the window of the record. One that the pipeline has ended while its record went on, to measure another allele, keeps its end, as long as
-- that lies in the record's window.
UPDATE mapping_record_alleles AS l
SET valid_from = wanted.valid_from,
    valid_to = wanted.valid_to
FROM (
  SELECT own.id, i.valid_from,
         CASE
           WHEN own.valid_to < coalesce(i.written_end, 'infinity')
             AND (i.written_end IS NULL
                  OR EXISTS (
                    SELECT FROM mapping_record_alleles AS other
                    WHERE other.mapping_record_id = own.mapping_record_id AND other.is_authoritative AND other.allele_id <> own.allele_id))
           THEN least(greatest(own.valid_to, i.valid_from), coalesce(i.valid_to, 'infinity'))
           ELSE i.valid_to
         END AS valid_to
  FROM placed AS i
  JOIN mapping_record_alleles AS own
    ON own.mapping_record_id = i.mapping_record_id AND own.allele_id = i.allele_id AND own.is_authoritative
  WHERE i.is_written
) AS wanted
WHERE l.id = wanted.id AND (l.valid_from, l.valid_to) IS DISTINCT FROM (wanted.valid_from, wanted.valid_to)
