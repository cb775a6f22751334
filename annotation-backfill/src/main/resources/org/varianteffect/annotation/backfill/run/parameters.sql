SELECT jsonb_build_object('scoreSets', to_jsonb(CAST(:scoreSets AS text[])), 'proteinProxies', CAST(:proteinProxies AS text))::text
