substring(v.urn FROM '#([0-9]{1,18})$')::bigint, v.urn, v.id
