SELECT r.score_set_id, s.urn, r.release, r.in_old, r.in_new, r.outcome, r.explanation
FROM release_seen AS r
JOIN scoresets AS s ON s.id = r.score_set_id
