SELECT count(*) FROM variants v JOIN scoresets s ON s.id = v.scoreset_id WHERE <visible:s>
