INSERT INTO pipelines (name, status) VALUES ('none', 'none') RETURNING id
