-- What PostGraphile serves: the same rows, in one schema, in Swedish, and related by comments. Plain views cost nothing:
-- PostgreSQL puts their text into the statement.
DROP SCHEMA IF EXISTS bench_graph CASCADE;
CREATE SCHEMA bench_graph;

CREATE VIEW bench_graph.partnership AS
  SELECT id, title->>'sv' AS title, summary->>'sv' AS summary FROM partnerships.partnership;
COMMENT ON VIEW bench_graph.partnership IS E'@primaryKey id';

CREATE VIEW bench_graph.organisation AS SELECT id, name FROM organisations.organisation;
COMMENT ON VIEW bench_graph.organisation IS E'@primaryKey id';

CREATE VIEW bench_graph.party AS
  SELECT partnership_id, position, side, organisation_id FROM partnerships.party;
COMMENT ON VIEW bench_graph.party IS E'@primaryKey partnership_id,position
@foreignKey (partnership_id) references bench_graph.partnership (id)|@foreignSimpleFieldName parties
@foreignKey (organisation_id) references bench_graph.organisation (id)|@fieldName organisation';

CREATE VIEW bench_graph.contribution AS
  SELECT partnership_id, position, kind, amount::numeric(20, 2) AS amount FROM funding.contribution;
COMMENT ON VIEW bench_graph.contribution IS E'@primaryKey partnership_id,position
@foreignKey (partnership_id) references bench_graph.partnership (id)|@foreignSimpleFieldName contributions';

CREATE VIEW bench_graph.observation AS
  SELECT partnership_id, position, metric_id, stage, value FROM outcomes.observation;
COMMENT ON VIEW bench_graph.observation IS E'@primaryKey partnership_id,position
@foreignKey (partnership_id) references bench_graph.partnership (id)|@foreignSimpleFieldName observations';

CREATE VIEW bench_graph.listed AS SELECT id, newest_key FROM search.document;
COMMENT ON VIEW bench_graph.listed IS E'@primaryKey id
@foreignKey (id) references bench_graph.partnership (id)|@fieldName partnership';

-- The partnerships of an organisation, newest first, with the index that such a question needs.
CREATE TABLE bench_graph.of_organisation AS
  SELECT DISTINCT party.organisation_id, document.newest_key, party.partnership_id
  FROM partnerships.party JOIN search.document ON document.id = party.partnership_id;
ALTER TABLE bench_graph.of_organisation ADD PRIMARY KEY (organisation_id, newest_key, partnership_id);
COMMENT ON TABLE bench_graph.of_organisation IS E'@foreignKey (partnership_id) references bench_graph.partnership (id)|@fieldName partnership
@foreignKey (organisation_id) references bench_graph.organisation (id)|@foreignSimpleFieldName partnerships';
ANALYZE bench_graph.of_organisation;
