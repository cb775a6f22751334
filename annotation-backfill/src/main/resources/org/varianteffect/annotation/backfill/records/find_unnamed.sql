-- A variant whose allele nobody has: the mapping that it was to be made of has gone since the chunk read it, or the allele has.
SELECT i.variant_id
FROM named_allele AS n
JOIN incoming AS i ON i.identifier = n.identifier
WHERE n.allele_id IS NULL AND i.outcome = 'record' AND NOT i.is_unchanged
LIMIT 1
