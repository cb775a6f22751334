-- OFFSET 0: looked up, for to read all annotations of the database once a range costs more, the larger it is
INSERT INTO known_annotation (mapped_variant_id, source, key, old_key)
SELECT a.mapped_variant_id, a.source, a.key, a.old_key
FROM known_mapping AS m
CROSS JOIN LATERAL (
  SELECT o.mapped_variant_id, o.source, o.key, o.old_key FROM old_annotation AS o WHERE o.mapped_variant_id = m.mapped_variant_id OFFSET 0
) AS a
