SELECT v.id
FROM variants v
JOIN scoresets s ON s.id = v.scoreset_id
WHERE v.urn = :urn AND <visible:s>
