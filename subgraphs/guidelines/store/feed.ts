import type { EntityManager } from 'typeorm';
import type { Follower, Fragment } from '../../foundation/feed';
import { tell } from '../../foundation/outbox';
import type { Citation } from '../../foundation/values/citation';
import { madeDuring, type Agreement } from '../domain/agreement';
import { Method } from '../domain/assessment';
import { assess, RULES_REVISION } from '../domain/rules';
import { findingFacts } from './facts';
import { AgreementRow, FindingRow } from './rows';

/** What this subgraph reads of a partnership's snapshot. */
interface PartnershipTold {
  id: string;
  paper: string;
  paperCitations: Citation[];
  period: Agreement['period'];
  termCitations: Citation[];
  parties: Agreement['parties'];
  decisions: Agreement['decisions'];
  goals: Agreement['goals'];
  commitments: Agreement['commitments'];
  terms: Agreement['terms'];
  forums: Agreement['forums'];
  followUp: Agreement['followUp'];
}

/** What this subgraph reads of the money of an agreement. */
interface FundingTold {
  statedTotals: NonNullable<Agreement['money']>;
  contributions: NonNullable<Agreement['money']>;
}

const BATCH = 200;

/** Assesses by the rules each agreement that something has been told about. */
export const follower: Follower = {
  sources: ['partnerships', 'funding'],
  async project(manager: EntityManager, changed: readonly Fragment[]): Promise<void> {
    const ids = changed
      .filter(({ entity }) => entity === 'partnership' || entity === 'funding')
      .map(({ id }) => id);
    const distinct = [...new Set(ids)];
    for (let start = 0; start < distinct.length; start += BATCH)
      await assessAgain(manager, distinct.slice(start, start + BATCH));
  },
  async isOutdated(database) {
    const [known] = (await database.query('SELECT revision FROM guidelines.rules_revision')) as {
      revision: number;
    }[];
    return known?.revision !== RULES_REVISION;
  },
  async rebuild(database) {
    const told = (await database.query(
      `SELECT id FROM guidelines.fragment WHERE source = 'partnerships' AND entity = 'partnership' ORDER BY id`,
    )) as { id: string }[];
    const ids = told.map(({ id }) => id);
    for (let start = 0; start < ids.length; start += BATCH)
      await database.transaction((manager) => assessAgain(manager, ids.slice(start, start + BATCH)));
    await database.query(
      `INSERT INTO guidelines.rules_revision (revision) VALUES ($1)
       ON CONFLICT (one) DO UPDATE SET revision = excluded.revision`,
      [RULES_REVISION],
    );
  },
};

async function assessAgain(manager: EntityManager, ids: readonly string[]): Promise<void> {
  const told = (await manager.query(
    `SELECT entity, id, body FROM guidelines.fragment
     WHERE ((source = 'partnerships' AND entity = 'partnership') OR (source = 'funding' AND entity = 'funding'))
       AND id = ANY ($1) AND body IS NOT NULL`,
    [ids],
  )) as { entity: string; id: string; body: unknown }[];
  const funding = new Map(
    told.filter(({ entity }) => entity === 'funding').map(({ id, body }) => [id, body as FundingTold]),
  );
  const agreements = told
    .filter(({ entity }) => entity === 'partnership')
    .map(({ id, body }) => agreementOf(body as PartnershipTold, funding.get(id)));
  await manager.query(`DELETE FROM guidelines.finding WHERE method = $1 AND partnership_id = ANY ($2)`, [
    Method.RULE,
    ids,
  ]);
  await manager.query(`DELETE FROM guidelines.agreement WHERE partnership_id = ANY ($1)`, [ids]);
  await manager.insert(
    AgreementRow,
    agreements.map((agreement) => ({ partnershipId: agreement.id, made: madeDuring(agreement) })) as never,
  );
  const assessed = new Map(agreements.map((agreement) => [agreement.id, assess(agreement)]));
  const findings = [...assessed.values()].flatMap((found) =>
    found.map((finding, position) => ({ ...finding, position })),
  );
  await manager.insert(FindingRow, findings as never);
  await tell(
    manager,
    'guidelines',
    ids.map((id) => {
      const found = assessed.get(id);
      return { entity: 'assessment', id, body: found ? findingFacts(found) : null, shown: found };
    }),
  );
}

const agreementOf = (
  { paper, paperCitations, termCitations, ...told }: PartnershipTold,
  funding: FundingTold | undefined,
): Agreement => ({
  ...told,
  paper: { kind: paper, citations: paperCitations },
  periodCitations: termCitations,
  money: funding ? [...funding.statedTotals, ...funding.contributions] : null,
});
