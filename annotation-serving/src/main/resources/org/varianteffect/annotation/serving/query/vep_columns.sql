  vep.functional_consequence AS vep_consequence,
  vep.source_version AS vep_source_version,
  vep.access_date AS vep_access_date
