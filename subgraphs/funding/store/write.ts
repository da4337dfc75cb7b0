import { isDeepStrictEqual } from 'node:util';
import { In, type EntityManager } from 'typeorm';
import { tell } from '../../foundation/outbox';
import { amount } from '../../foundation/values/money';
import type { Period } from '../../foundation/values/period';
import type { Contribution, FundingFacts } from '../domain/contribution';
import { figuresOf } from '../domain/figures';
import { issuesOf } from '../domain/issues';
import type { PriceIndex } from '../domain/price-index';
import type { FundingPart, PriceIndexPart } from '../domain/record';
import { fundingFacts } from './facts';
import { ContributionRow, FundingRow, PriceIndexRow } from './rows';

const schema = 'funding';

/**
 * Writes the money of one partnership, in place of what was known of it, and tells the others, in the transaction of
 * `manager`. A contribution without a period of its own is for the term.
 */
export async function writeFunding(
  manager: EntityManager,
  partnershipId: string,
  part: FundingPart,
  term: Period | null,
): Promise<void> {
  const facts = factsOf(part, term);
  const figures = figuresOf(facts);
  const dataIssues = issuesOf(facts);
  const { contributions, totals } = facts;
  await manager.upsert(FundingRow, { partnershipId, term, totals, figures, dataIssues } as never, [
    'partnershipId',
  ]);
  await manager.delete(ContributionRow, { partnershipId });
  await manager.insert(
    ContributionRow,
    contributions.map((contribution, position) => ({ ...contribution, partnershipId, position })) as never,
  );
  const indices = await manager.find(PriceIndexRow);
  const body = fundingFacts(partnershipId, facts, figures, dataIssues, indices);
  await tell(manager, schema, [{ entity: 'funding', id: partnershipId, body, shown: { facts, dataIssues } }]);
}

export async function deleteFunding(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await manager.delete(FundingRow, ids);
  await tell(
    manager,
    schema,
    ids.map((id) => ({ entity: 'funding', id, body: null })),
  );
}

/**
 * Replaces the index table, and tells anew every sum that stands in another year's prices because of it. `named` are
 * all that have a file: one whose file was refused is left as it was.
 */
export async function writePriceIndices(
  manager: EntityManager,
  list: readonly PriceIndexPart[],
  named: ReadonlySet<string>,
): Promise<void> {
  const known = await manager.find(PriceIndexRow);
  const gone = known.filter(({ id }) => !named.has(id));
  const unchanged = list.every((index) => known.some((row) => isDeepStrictEqual({ ...row }, { ...index })));
  if (unchanged && gone.length === 0) return;
  if (gone.length > 0)
    await manager.delete(
      PriceIndexRow,
      gone.map(({ id }) => id),
    );
  if (list.length > 0) await manager.upsert(PriceIndexRow, [...list] as never, ['id']);
  await tell(manager, schema, [
    ...list.map((index) => ({ entity: 'price-index', id: index.id, body: index satisfies PriceIndex })),
    ...gone.map(({ id }) => ({ entity: 'price-index', id, body: null })),
  ]);
  await tellAll(manager, await manager.find(PriceIndexRow));
}

const BATCH = 500;

async function tellAll(manager: EntityManager, indices: readonly PriceIndex[]): Promise<void> {
  for (let skip = 0; ; skip += BATCH) {
    const rows = await manager.find(FundingRow, { order: { partnershipId: 'ASC' }, skip, take: BATCH });
    if (rows.length === 0) return;
    const contributions = await manager.find(ContributionRow, {
      where: { partnershipId: In(rows.map((row) => row.partnershipId)) },
      order: { partnershipId: 'ASC', position: 'ASC' },
    });
    const events = rows.map(({ partnershipId, term, totals, figures, dataIssues }) => {
      const own = contributions.filter((row) => row.partnershipId === partnershipId).map(contributionOf);
      const facts = { term, totals, contributions: own };
      const body = fundingFacts(partnershipId, facts, figures, dataIssues, indices);
      return { entity: 'funding', id: partnershipId, body, shown: { facts, dataIssues } };
    });
    await tell(manager, schema, events);
  }
}

const contributionOf = ({ partnershipId, position, ...contribution }: ContributionRow): Contribution =>
  contribution;

function factsOf(part: FundingPart, term: Period | null): FundingFacts {
  return {
    term,
    totals: part.totals.map((total) => ({ ...total, amount: amount(total.amount) })),
    contributions: part.contributions.map(({ organisation, priceBasis, ...contribution }) => ({
      ...contribution,
      organisationId: organisation,
      costCategory: contribution.costCategory ?? null,
      amount: contribution.amount === null ? null : amount(contribution.amount),
      period: contribution.period ?? term,
      form: contribution.form ?? null,
      priceBasis: priceBasis
        ? {
            ...priceBasis,
            vintage: priceBasis.vintage ?? null,
            percent: priceBasis.percent ?? null,
            year: priceBasis.year ?? null,
          }
        : null,
    })),
  };
}
