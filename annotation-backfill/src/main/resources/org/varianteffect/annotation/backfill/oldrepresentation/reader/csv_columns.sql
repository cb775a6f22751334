SELECT c.name
FROM scoresets AS s
CROSS JOIN LATERAL jsonb_array_elements_text(s.dataset_columns -> 'score_columns') WITH ORDINALITY AS c (name, place)
WHERE s.id = :scoreSetId
ORDER BY c.place
