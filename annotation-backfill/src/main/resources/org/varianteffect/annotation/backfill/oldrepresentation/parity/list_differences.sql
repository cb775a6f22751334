SELECT d.reader, s.urn AS score_set_urn, v.urn AS variant_urn, d.subject, d.old_value, d.new_value, d.outcome, d.explanation
FROM difference AS d
LEFT JOIN scoresets AS s ON s.id = d.score_set_id
LEFT JOIN variants AS v ON v.id = d.variant_id
WHERE :everything OR d.outcome = 'unexplained'
ORDER BY d.reader, d.score_set_id, d.variant_id, d.subject
