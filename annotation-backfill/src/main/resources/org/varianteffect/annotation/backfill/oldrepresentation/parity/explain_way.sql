CASE
  WHEN one.in_old AND other.in_old AND NOT (one.in_new AND other.in_new) THEN
    coalesce(CASE WHEN NOT one.in_new THEN one.explanation END, CASE WHEN NOT other.in_new THEN other.explanation END)
  WHEN one.in_new AND other.in_new AND NOT (one.in_old AND other.in_old)
    AND (one.in_old OR one.explanation IS NOT NULL) AND (other.in_old OR other.explanation IS NOT NULL) THEN
    coalesce(CASE WHEN NOT one.in_old THEN one.explanation END, CASE WHEN NOT other.in_old THEN other.explanation END)
END
