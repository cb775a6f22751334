SELECT s.id FROM scoresets AS s WHERE s.urn = :key
