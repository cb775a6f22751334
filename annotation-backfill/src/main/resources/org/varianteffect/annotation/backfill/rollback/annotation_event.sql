DELETE FROM annotation_event WHERE reason = 'migrated'
