import { In, type EntityManager } from 'typeorm';
import type { Fragment } from '../../foundation/feed';
import type { Text } from '../../foundation/values/language';
import type { ContributionFacts, FundingFacts, NominalFunding, Population } from '../domain/derived/derived';
import { AboutFundingRow, AboutPartnershipRow, PopulationRow, TargetGroupRow } from './rows';

type Told<Body> = Fragment & { body: Body };

/** Keeps the parts of the others' facts that are computed with, in the transaction of `manager`. */
export async function project(manager: EntityManager, changed: readonly Fragment[]): Promise<void> {
  const of = (source: string, entity: string) =>
    changed.filter((fragment) => fragment.source === source && fragment.entity === entity);
  await partnerships(manager, of('partnerships', 'partnership'));
  await targetGroups(manager, of('partnerships', 'concept'));
  await populations(manager, of('organisations', 'municipality'));
  await funding(manager, of('funding', 'funding'));
}

const isTold = <Body>(fragment: Fragment): fragment is Told<Body> => fragment.body !== null;

const idsOf = (fragments: readonly Fragment[]): string[] => fragments.map(({ id }) => id);

async function partnerships(manager: EntityManager, changed: readonly Fragment[]): Promise<void> {
  const told = changed.filter(isTold<{ targetGroups: string[]; municipalities: string[] }>);
  await manager.delete(AboutPartnershipRow, { id: In(idsOf(changed)) });
  await manager.insert(
    AboutPartnershipRow,
    told.map(({ id, body: { targetGroups: codes, municipalities } }) => ({
      id,
      targetGroups: codes,
      municipalities,
    })),
  );
}

/** A concept's id carries its scheme: "TARGET_GROUP:YOUTH". */
async function targetGroups(manager: EntityManager, changed: readonly Fragment[]): Promise<void> {
  const scheme = 'TARGET_GROUP:';
  const ofScheme = changed.filter(({ id }) => id.startsWith(scheme));
  const codeOf = ({ id }: Fragment) => id.slice(scheme.length);
  await manager.delete(TargetGroupRow, { code: In(ofScheme.map(codeOf)) });
  await manager.insert(
    TargetGroupRow,
    ofScheme
      .filter(isTold<{ label: Text }>)
      .map((fragment) => ({ code: codeOf(fragment), label: fragment.body.label })),
  );
}

/** No municipality tells a population as yet. One that does, with its source, is computed with from then on. */
async function populations(manager: EntityManager, changed: readonly Fragment[]): Promise<void> {
  await manager.delete(PopulationRow, { municipality: In(idsOf(changed)) });
  await manager.insert(
    PopulationRow,
    changed
      .filter(isTold<{ population?: Population | null }>)
      .flatMap(({ id, body: { population } }) => (population ? [{ municipality: id, population }] : [])),
  );
}

async function funding(manager: EntityManager, changed: readonly Fragment[]): Promise<void> {
  await manager.delete(AboutFundingRow, { id: In(idsOf(changed)) });
  await manager.insert(
    AboutFundingRow,
    changed.filter(isTold<FundingFacts>).map(({ id, body }) => ({ id, ...fundingParts(body) })) as never,
  );
}

/** Prices of other years are most of what funding tells, and seldom asked for: they are kept apart. */
function fundingParts(body: FundingFacts): Omit<AboutFundingRow, 'id'> {
  const { publicPerYearInPricesOf, contributions } = body;
  return {
    facts: {
      public: body.public,
      publicMissingReason: body.publicMissingReason,
      publicPeriod: body.publicPeriod,
      civilSociety: body.civilSociety,
      civilSocietyMissingReason: body.civilSocietyMissingReason,
      civilSocietyPeriod: body.civilSocietyPeriod,
      publicPerYear: body.publicPerYear,
      publicPerYearMissingReason: body.publicPerYearMissingReason,
      statedTotals: body.statedTotals,
      contributions: contributions.map(nominal),
    },
    prices: {
      perYear: publicPerYearInPricesOf,
      contributions: contributions.map(({ totalInPricesOf }) => totalInPricesOf),
    },
  };
}

/** Of what has no value and pays for nothing in particular, only that it is there, and on which side. */
function nominal(contribution: ContributionFacts): NominalFunding['contributions'][number] {
  const { side, description, amount, period, total, paysFor, citations } = contribution;
  return amount === null && paysFor.length === 0
    ? { side, description: { sv: '' }, amount, period: null, total, paysFor, citations: [] }
    : { side, description, amount, period, total, paysFor, citations };
}
