-- As the expand and the backfill of a build left a database that kept beside each equivalent whether it is a copy.
ALTER TABLE annotation_backfill.control_equivalents ADD COLUMN created boolean;
UPDATE annotation_backfill.control_equivalents AS e
SET created = EXISTS (SELECT FROM annotation_backfill.written_clinvar_controls AS w WHERE w.id = e.control_id);
ALTER TABLE annotation_backfill.control_equivalents ALTER COLUMN created SET NOT NULL;
DROP TABLE annotation_backfill.written_clinvar_controls;
UPDATE databasechangelog SET md5sum = '9:c529b88ebecb136b57341aef1c489343' WHERE id = 'backfill_schema';
