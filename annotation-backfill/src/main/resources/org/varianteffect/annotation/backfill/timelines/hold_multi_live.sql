-- T1: nothing outranks anything; overlapping and touching windows of a key are one.
INSERT INTO held (source, allele_id, key, valid)
SELECT source, allele_id, key, range_agg(tstzrange(valid_from, valid_to))
FROM observation
WHERE source = 'clinvar' AND valid_to IS DISTINCT FROM valid_from
GROUP BY source, allele_id, key
