-- One hop to the translations of an id, two to the other ids that share one. A way is as good as its worse part; of several the best counts.
INSERT INTO equivalent (asked, answered, in_old, in_new, explanation)
WITH way AS (
  SELECT aa AS asked, nt AS answered, in_old, in_new, in_old <> in_new AND explanation IS NULL AS is_unexplained, explanation
  FROM translation_edge
  UNION ALL
  SELECT nt, aa, in_old, in_new, in_old <> in_new AND explanation IS NULL, explanation
  FROM translation_edge
  UNION ALL
  SELECT hop.asked, hop.answered, hop.in_old, hop.in_new, hop.in_old <> hop.in_new AND hop.explanation IS NULL, hop.explanation
  FROM (
    SELECT one.aa AS asked, other.aa AS answered, one.in_old AND other.in_old AS in_old, one.in_new AND other.in_new AS in_new,
           <explain_way> AS explanation
    FROM translation_edge AS one
    JOIN translation_edge AS other ON other.nt = one.nt AND other.aa <> one.aa
    UNION ALL
    SELECT one.nt, other.nt, one.in_old AND other.in_old, one.in_new AND other.in_new, <explain_way>
    FROM translation_edge AS one
    JOIN translation_edge AS other ON other.aa = one.aa AND other.nt <> one.nt
  ) AS hop
  WHERE hop.in_old OR hop.in_new
)
SELECT asked, answered, bool_or(in_old), bool_or(in_new),
       -- lost: each old way has to be explained; gained: one new way is enough
       CASE WHEN bool_or(in_old) AND NOT bool_or(in_new) AND NOT bool_or(in_old AND is_unexplained) THEN min(explanation) FILTER (WHERE in_old)
            WHEN bool_or(in_new) AND NOT bool_or(in_old) THEN min(explanation) FILTER (WHERE in_new AND NOT is_unexplained)
       END
FROM way
GROUP BY asked, answered
