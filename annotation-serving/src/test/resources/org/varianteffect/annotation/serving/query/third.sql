SELECT to_jsonb(1::double precision / 3)::text
