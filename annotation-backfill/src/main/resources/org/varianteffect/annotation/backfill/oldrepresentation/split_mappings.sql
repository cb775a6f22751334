-- Ranges of as many ids of variants each: as many for each of the :connections, and so many that one holds about :pieceSize mappings or fewer.
SELECT s.first_id + piece * s.span / s.pieces AS low, s.first_id + (piece + 1) * s.span / s.pieces - 1 AS high
FROM (
  SELECT min(variant_id)::bigint AS first_id, max(variant_id)::bigint - min(variant_id) + 1 AS span,
         :connections * (count(*) / (CAST(:connections AS bigint) * :pieceSize) + 1) AS pieces
  FROM mapped_variants
) AS s
CROSS JOIN LATERAL generate_series(0, s.pieces - 1) AS piece
ORDER BY low
