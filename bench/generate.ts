import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { subgraphs } from '../subgraphs';
import { connect } from '../subgraphs/foundation/database/database';
import { tell } from '../subgraphs/foundation/outbox';
import type { Citation } from '../subgraphs/foundation/values/citation';
import { addToDay } from '../subgraphs/foundation/values/day';
import { ContributionKind, Operator, Side } from '../subgraphs/foundation/values/enums';
import { Precision, type Period } from '../subgraphs/foundation/values/period';
import { Span, type FundingFacts } from '../subgraphs/funding/domain/contribution';
import { figuresOf } from '../subgraphs/funding/domain/figures';
import { fundingFacts } from '../subgraphs/funding/store/facts';
import { ContributionRow, FundingRow } from '../subgraphs/funding/store/rows';
import { OrganisationRow } from '../subgraphs/organisations/store/rows';
import { Comparator, Stage, type Observation } from '../subgraphs/outcomes/domain/observation';
import { outcomesFacts } from '../subgraphs/outcomes/store/facts';
import { ObservationRow, ObservedPartnershipRow } from '../subgraphs/outcomes/store/rows';
import { LabelStatus, PaperKind, type Partnership } from '../subgraphs/partnerships/domain/partnership';
import { partnershipFacts } from '../subgraphs/partnerships/store/facts';
import { CommitmentRow, PartnershipRow, PartyRow } from '../subgraphs/partnerships/store/rows';
import { Chance } from './chance';
import { commitments, goals, purposes, topics } from './texts';

export interface GenerateOptions {
  /** A connection URL of the owner. The subgraphs' tables exist, and their lists are loaded. */
  url: string;
  /** Partnerships beside those of the seeds. */
  size: number;
  seed?: number;
  log: (line: string) => void;
}

const BATCH = 1_000;

/**
 * Fills a register with made-up partnerships of all municipalities: business rows and outboxes together, as the owners
 * write them, a thousand at a time. The same seed makes the same register; a larger one begins with the smaller.
 */
export async function generate({ url, size, seed = 1, log }: GenerateOptions): Promise<void> {
  const database = await connect({
    url,
    schema: 'public',
    entities: subgraphs.flatMap(({ entities }) => Object.values(entities)),
    poolSize: 2,
    log,
  });
  try {
    const chance = new Chance(seed);
    const written = new Set<string>();
    for (let done = 0; done < size; done += BATCH) {
      const made = Array.from({ length: Math.min(BATCH, size - done) }, (_, index) =>
        makeOne(done + index, chance),
      );
      await database.transaction((manager) => write(manager, made, written));
      if ((done / BATCH) % 10 === 9) log(`  ${done + made.length} of ${size} made`);
    }
    for (const schema of ['partnerships', 'organisations', 'funding', 'outcomes']) {
      await database.query(`ANALYZE ${schema}.outbox`);
    }
  } finally {
    await database.destroy();
  }
}

const municipalities = parse(readFileSync(join(__dirname, '../seeds/municipalities.csv')), {
  columns: true,
}) as { code: string; name: string }[];

/** Large municipalities have many, small ones few: the n-th of a fixed shuffle has a share that falls as 1/√n. */
const ranked = [...municipalities]
  .sort(
    (one, other) =>
      Number(other.code.endsWith('80')) - Number(one.code.endsWith('80')) || (one.code < other.code ? -1 : 1),
  )
  .map((municipality, place) => ({ ...municipality, share: 1 / Math.sqrt(place + 1) }));

/** Every fact of a record stands somewhere: here, in one document of the seeds. */
const SOURCE = '000';
const stated: Citation[] = [{ source: SOURCE, section: 'Insatser och resurser', page: null, figure: null }];

interface Made {
  partnership: Omit<Partnership, 'dataIssues'>;
  parties: { organisation: string; side: Side; actingUnit: string | null }[];
  commitment: { organisation: string; description: (typeof commitments)[number] };
  organisations: OrganisationRow[];
  term: Period;
  amount: string | null;
  observations: Observation[];
}

function makeOne(number: number, chance: Chance): Made {
  const municipality = chance.weighted(ranked, ({ share }) => share);
  const topic = chance.weighted(topics, ({ weight }) => weight);
  const second = chance.happens(0.3) ? chance.weighted(topics, ({ weight }) => weight) : null;
  const [what, who, how] = [chance.of(topic.what), chance.of(topic.who), chance.of(topic.how)];
  const from = addToDay('2012-01-01', { days: chance.below(5_000) });
  const years = 1 + chance.below(4);
  const term: Period = {
    from,
    to: chance.happens(0.05) ? null : addToDay(addToDay(from, `P${years}Y`), { days: -1 }),
    precision: Precision.DAY,
  };
  const id = `made-${municipality.code}-${number}`;
  const municipal = organisation(
    `made-kommun-${municipality.code}`,
    `${municipality.name} kommun`,
    Side.PUBLIC,
    municipality.code,
  );
  const names = [chance.of(topic.organisations), ...(second ? [chance.of(second.organisations)] : [])];
  const civil = [...new Set(names)].map((name) =>
    organisation(
      `made-${name.toLowerCase().replace(/[^a-z]+/g, '-')}-${municipality.code}`,
      name.replace('{}', municipality.name),
      Side.CIVIL_SOCIETY,
      municipality.code,
    ),
  );
  const partner = civil[0]?.name ?? '';
  const partnership: Omit<Partnership, 'dataIssues'> = {
    id,
    labelStatus: LabelStatus.BY_PARTIES,
    paper: { kind: PaperKind.SIGNED_AGREEMENT, citations: stated } as never,
    title: {
      sv: `${what.sv} för ${who.sv} i ${municipality.name}`,
      en: `${what.en} for ${who.en} in ${municipality.name}`,
    },
    summary: {
      sv: `${partner} och ${municipality.name} kommun samverkar om ${what.sv.toLowerCase()} för ${who.sv}. ${how.sv}`,
      en: `${partner} and the municipality of ${municipality.name} co-operate on ${what.en?.toLowerCase()} for ${who.en}. ${how.en}`,
    },
    purpose: chance.of(purposes),
    goals: [chance.of(goals)],
    keywords: topic.keywords.filter(() => chance.happens(0.6)),
    municipalities: [municipality.code],
    themes: [
      ...new Set([
        ...topic.themes.slice(0, 1 + chance.below(topic.themes.length)),
        ...(second?.themes.slice(0, 1) ?? []),
      ]),
    ],
    targetGroups: [
      ...new Set([chance.of(topic.targetGroups), ...(second ? [chance.of(second.targetGroups)] : [])]),
    ],
    statedTerms: [{ ...term, citations: stated }],
    condition: null,
    extension: null,
    amendments: [],
    history: [],
    decisions: [],
    annexes: [],
    terms: [],
    forums: [],
    followUp: [],
    predecessorId: null,
    relatedPlans: [],
    agreement: null,
    checkedOn: '2026-01-01',
  };
  const observations = topic.metric
    ? [
        observation(
          id,
          topic.metric,
          String(5 + chance.below(200)),
          term,
          chance.happens(0.5) ? Stage.FINAL : Stage.PLANNED,
        ),
      ]
    : [];
  return {
    partnership,
    parties: [
      {
        organisation: municipal.id,
        side: Side.PUBLIC,
        actingUnit: chance.of(['Socialnämnden', 'Kommunstyrelsen', 'Kultur- och fritidsnämnden']),
      },
      ...civil.map((one) => ({ organisation: one.id, side: Side.CIVIL_SOCIETY, actingUnit: null })),
    ],
    commitment: { organisation: civil[0]?.id ?? municipal.id, description: chance.of(commitments) },
    organisations: [municipal, ...civil],
    term,
    amount: chance.happens(0.6) ? `${(50 + chance.below(6_000)) * 1_000}.00` : null,
    observations,
  };
}

const organisation = (id: string, name: string, sector: Side, municipalityCode: string): OrganisationRow => ({
  id,
  name,
  spellings: [],
  registrationNumber: null,
  registrationNumberCitations: [],
  legalForm: null,
  sector,
  municipalityCode,
  partOfId: null,
});

function observation(
  partnershipId: string,
  metricId: string,
  value: string,
  period: Period,
  stage: Stage,
): Observation {
  const none = {
    key: null,
    season: null,
    group: null,
    shareOf: null,
    numerator: null,
    denominator: null,
    n: null,
  };
  return {
    ...none,
    partnershipId,
    position: 0,
    metricId,
    stage,
    operator: Operator.EQUAL,
    period,
    value,
    missingReason: null,
    method: null,
    coverage: null,
    responseRate: null,
    comparator: Comparator.NONE,
    baseline: null,
    note: null,
    citations: stated,
  };
}

async function write(manager: EntityManager, made: readonly Made[], written: Set<string>): Promise<void> {
  const organisations = new Map(
    made.flatMap((one) => one.organisations.map((row) => [row.id, row] as const)),
  );
  const fresh = [...organisations.values()].filter(({ id }) => !written.has(id));
  for (const { id } of fresh) written.add(id);
  await insert(manager, OrganisationRow, fresh);
  await tell(
    manager,
    'organisations',
    fresh.map(({ spellings, registrationNumberCitations, municipalityCode, partOfId, ...row }) => ({
      entity: 'organisation',
      id: row.id,
      body: { ...row, alternativeNames: [], municipality: municipalityCode, partOf: partOfId },
    })),
  );
  await writePartnerships(manager, made);
  await writeFunding(manager, made);
  await writeOutcomes(manager, made);
}

async function writePartnerships(manager: EntityManager, made: readonly Made[]): Promise<void> {
  await insert(
    manager,
    PartnershipRow,
    made.map(({ partnership }) => ({ ...partnership, dataIssues: [], sourceIds: [SOURCE] })),
  );
  await insert(
    manager,
    PartyRow,
    made.flatMap(({ partnership, parties }) =>
      parties.map(({ organisation: organisationId, ...party }, position) => ({
        ...party,
        partnershipId: partnership.id,
        position,
        organisationId,
        role: null,
        joinedOn: null,
        leftOn: null,
        citations: stated,
      })),
    ),
  );
  await insert(
    manager,
    CommitmentRow,
    made.map(({ partnership, commitment }) => ({
      partnershipId: partnership.id,
      position: 0,
      organisationId: commitment.organisation,
      side: Side.CIVIL_SOCIETY,
      kind: ContributionKind.OTHER,
      description: commitment.description,
      operator: Operator.EQUAL,
      quantity: null,
      unit: null,
      period: null,
      citations: stated,
    })),
  );
  await tell(
    manager,
    'partnerships',
    made.map(({ partnership, parties, commitment }) => ({
      entity: 'partnership',
      id: partnership.id,
      body: partnershipFacts(
        { ...partnership, dataIssues: [] },
        parties.map((party) => ({ ...party, citations: stated })) as never,
        [
          { ...commitment, side: Side.CIVIL_SOCIETY, kind: ContributionKind.OTHER, citations: stated },
        ] as never,
      ),
    })),
  );
}

async function writeFunding(manager: EntityManager, made: readonly Made[]): Promise<void> {
  const all = made.map((one) => {
    const facts: FundingFacts = {
      term: one.term,
      totals: [],
      contributions: one.amount
        ? [
            {
              side: Side.PUBLIC,
              organisationId: one.parties[0]?.organisation ?? '',
              kind: ContributionKind.CASH,
              description: { sv: 'Ekonomiska medel', en: 'Funds' },
              costCategory: null,
              amount: one.amount,
              per: Span.TERM,
              period: one.term,
              form: null,
              priceBasis: null,
              paysFor: [],
              citations: stated,
            },
          ]
        : [],
    };
    return { partnershipId: one.partnership.id, facts, figures: figuresOf(facts) };
  });
  await insert(
    manager,
    FundingRow,
    all.map(({ partnershipId, facts, figures }) => ({
      partnershipId,
      term: facts.term,
      totals: [],
      figures,
      dataIssues: [],
    })),
  );
  await insert(
    manager,
    ContributionRow,
    all.flatMap(({ partnershipId, facts }) =>
      facts.contributions.map((row, position) => ({ ...row, partnershipId, position })),
    ),
  );
  await tell(
    manager,
    'funding',
    all.map(({ partnershipId, facts, figures }) => ({
      entity: 'funding',
      id: partnershipId,
      body: fundingFacts(partnershipId, facts, figures, [], []),
    })),
  );
}

async function writeOutcomes(manager: EntityManager, made: readonly Made[]): Promise<void> {
  await insert(
    manager,
    ObservedPartnershipRow,
    made.map(({ partnership, term }) => ({ id: partnership.id, term, dataIssues: [] })),
  );
  await insert(
    manager,
    ObservationRow,
    made.flatMap(({ observations }) => observations.map((row) => ({ ...row, withheld: false }))),
  );
  await tell(
    manager,
    'outcomes',
    made.map(({ partnership, observations }) => ({
      entity: 'outcomes',
      id: partnership.id,
      body: outcomesFacts(partnership.id, observations, new Map(), []),
    })),
  );
}

/** All rows of one table in one statement; the table's own row type says what each value is. */
async function insert<Row extends ObjectLiteral>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  rows: readonly ObjectLiteral[],
): Promise<void> {
  if (rows.length === 0) return;
  const { columns, tablePath } = (manager.dataSource as DataSource).getMetadata(target);
  const named = rows.map((row) =>
    Object.fromEntries(
      columns.map(({ propertyName, databaseName }) => [databaseName, row[propertyName] ?? null]),
    ),
  );
  await manager.query(
    `INSERT INTO ${tablePath} SELECT * FROM jsonb_populate_recordset(null::${tablePath}, $1::jsonb) ON CONFLICT DO NOTHING`,
    [JSON.stringify(named)],
  );
}

if (require.main === module) {
  const [size = '10000', seed = '1'] = process.argv.slice(2);
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new Error('Set DATABASE_URL to a register that `npm run seed` has filled, and give a size.');
  void generate({ url, size: Number(size), seed: Number(seed), log: console.log });
}
