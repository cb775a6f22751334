-- To the window of the record; one that the pipeline has ended alone keeps its end, as long as that is not before the record's beginning.
WITH updated AS (
  UPDATE mapping_record_alleles AS l
  SET valid_from = d.valid_from,
      valid_to = ends.at
  FROM present_link AS p
  JOIN desired_link AS d ON d.mapping_record_id = p.mapping_record_id AND d.allele_id = p.allele_id
  CROSS JOIN LATERAL (SELECT CASE WHEN p.is_ended_alone THEN greatest(p.valid_to, d.valid_from) ELSE d.valid_to END AS at) AS ends
  WHERE l.id = p.id AND p.is_derived
    AND (l.valid_from <> d.valid_from OR l.valid_to IS DISTINCT FROM ends.at)
    -- as it was read: what the pipeline has closed meanwhile is not ours to move
    AND l.valid_to IS NOT DISTINCT FROM p.valid_to
  RETURNING l.id, ends.at IS NULL OR p.is_ended_alone AS left_live
)
UPDATE annotation_backfill.written_derived_links AS w
SET left_live = updated.left_live
FROM updated
WHERE w.id = updated.id
