SELECT s.id FROM scoresets s WHERE s.urn = :urn AND <visible:s>
