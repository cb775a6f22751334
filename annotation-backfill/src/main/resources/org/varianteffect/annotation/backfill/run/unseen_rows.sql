-- Why this role would not see, or not yet again, all that the old and the new tables hold.
SELECT u.about, u.reason FROM annotation_backfill.unseen_rows() AS u
UNION ALL
SELECT d.about, d.reason FROM annotation_backfill.divided_tables() AS d
