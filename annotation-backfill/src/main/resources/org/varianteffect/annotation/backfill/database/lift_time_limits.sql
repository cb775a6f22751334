-- Those that the server knows: transaction_timeout from PostgreSQL 17 on.
SELECT set_config(s.name, '0', :isLocal)
FROM pg_settings AS s
WHERE s.name = ANY (:settings)
