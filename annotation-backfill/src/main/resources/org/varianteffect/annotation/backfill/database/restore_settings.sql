SELECT set_config(setting.name, setting.value, false)
FROM unnest(CAST(:names AS text[]), CAST(:values AS text[])) AS setting (name, value)
