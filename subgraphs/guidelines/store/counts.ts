import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import { Stance } from '../domain/guideline';
import type { AssessmentResult } from '../domain/assessment';
import { inColumn, type Column } from '../domain/columns';
import type { Guideline } from '../domain/guideline';

/** The partnerships of a selection that are held against one version. */
export interface HeldAgainst {
  version: Guideline;
  partnershipIds: readonly string[];
}

export interface ResultCount {
  column: number;
  result: AssessmentResult;
  partnerships: number;
}

/**
 * How many partnerships of a whole selection have which result in which column. One statement whatever the size: a
 * matrix of 5 000 partnerships and 10 columns reads 50 000 index entries and brings back at most 50 rows. It ranks
 * findings as `rankedFindings` in domain/assessment.ts does; a test holds the two against each other.
 */
export async function resultCounts(
  database: DataSource,
  held: readonly HeldAgainst[],
  columns: readonly Column[],
): Promise<ResultCount[]> {
  const agreements = held.flatMap(({ partnershipIds }, version) =>
    partnershipIds.map((id) => ({ id, version })),
  );
  const asked = held.flatMap(({ version }, index) =>
    columns.flatMap((column, position) => {
      const criterion = inColumn(version, column);
      return criterion ? [{ version: index, position, series: version.series, criterion }] : [];
    }),
  );
  return sql<ResultCount>(database, {
    name: 'guidelines_result_counts',
    text: `
      WITH agreement AS (
        SELECT * FROM unnest($1::text[], $2::int[]) AS agreement (partnership_id, version)
      ), asked AS (
        SELECT * FROM unnest($3::int[], $4::int[], $5::text[], $6::text[], $7::text[], $8::boolean[])
          AS asked (version, position, series, code, common, against)
      ), best AS (
        SELECT DISTINCT ON (agreement.partnership_id, asked.position) asked.position, asked.against, finding.result
        FROM agreement
        JOIN asked USING (version)
        JOIN guidelines.finding
          ON finding.partnership_id = agreement.partnership_id
          AND ((finding.series IS NULL AND finding.criterion = asked.common)
            OR (finding.series = asked.series AND finding.criterion = asked.code))
        ORDER BY agreement.partnership_id, asked.position, finding.method = 'READER' DESC,
          finding.series IS NOT NULL DESC, finding.assessed_on DESC NULLS LAST, finding.assessed_by COLLATE "C"
      )
      SELECT position AS "column",
        CASE WHEN against AND result = 'SHOWN' THEN 'CONTRADICTED'
             WHEN against AND result = 'CONTRADICTED' THEN 'SHOWN'
             ELSE result END AS result,
        count(*)::int AS partnerships
      FROM best GROUP BY 1, 2`,
    values: [
      agreements.map(({ id }) => id),
      agreements.map(({ version }) => version),
      asked.map(({ version }) => version),
      asked.map(({ position }) => position),
      asked.map(({ series }) => series),
      asked.map(({ criterion }) => criterion.code),
      asked.map(({ criterion }) => criterion.common),
      asked.map(({ criterion }) => criterion.stance === Stance.AGAINST),
    ],
  });
}
