-- The ids of the records that the variants of a score set map to at the read time. As arrays, one look into the index finds them all:
-- PostgreSQL 17 and later goes on where it is for the next key, where a join would begin at the root for each.
ARRAY(
  SELECT r.id
  FROM mapping_records r
  WHERE r.variant_id = ANY (ARRAY(SELECT v.id FROM variants v WHERE v.scoreset_id = :scoreSetId)) AND <holds:r>
)
