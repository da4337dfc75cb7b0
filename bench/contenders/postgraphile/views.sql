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

-- The partnerships of an organisation, newest first: found as the register finds them, and as the hand-written SQL does.
CREATE FUNCTION bench_graph.organisation_partnerships(organisation bench_graph.organisation)
  RETURNS SETOF bench_graph.partnership LANGUAGE sql STABLE AS $$
    SELECT partnership.*
    FROM search.document JOIN bench_graph.partnership ON partnership.id = document.id
    WHERE document.organisation = ANY (ARRAY(
      SELECT number FROM search.value_list WHERE field = 'ORGANISATION' AND "values" && ARRAY[organisation.id]))
    ORDER BY document.newest_key, document.id
  $$;
