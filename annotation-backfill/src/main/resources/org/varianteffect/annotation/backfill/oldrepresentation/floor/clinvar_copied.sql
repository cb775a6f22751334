JOIN clinical_controls AS o ON o.id = l.clinical_control_id
JOIN clinvar_controls AS n ON (n.db_name, n.db_identifier, n.db_version) = (o.db_name, o.db_identifier, o.db_version)
