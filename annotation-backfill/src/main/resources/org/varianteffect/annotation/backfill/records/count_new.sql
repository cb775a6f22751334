SELECT count(*) FROM incoming WHERE outcome = 'record' AND NOT is_written
