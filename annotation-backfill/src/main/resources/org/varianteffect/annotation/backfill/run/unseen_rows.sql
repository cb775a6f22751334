-- Why this role would not see, or not yet again, all that the old and the new tables hold.
SELECT r FROM annotation_backfill.unseen_rows() AS r
UNION ALL
SELECT d FROM annotation_backfill.divided_tables() AS d
