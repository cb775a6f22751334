JOIN clinvar_controls AS n ON n.id = l.clinical_control_id
