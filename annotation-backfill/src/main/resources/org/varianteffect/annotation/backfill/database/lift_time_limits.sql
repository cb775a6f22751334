-- Those that the server knows: transaction_timeout from PostgreSQL 17 on. Asked one by one, since pg_settings puts all settings together.
SELECT set_config(limits.name, '0', :isLocal)
FROM unnest(:settings) AS limits (name)
WHERE current_setting(limits.name, true) IS NOT NULL
