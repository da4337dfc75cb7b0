import type { DataSource, EntityManager } from 'typeorm';
import { subgraphs } from '../subgraphs';
import { connect } from '../subgraphs/foundation/database/database';
import { roleOf } from '../subgraphs/foundation/database/roles';
import { ContributionKind } from '../subgraphs/foundation/values/enums';
import { Span } from '../subgraphs/funding/domain/contribution';
import { deleteFunding, writeFunding, writePriceIndices } from '../subgraphs/funding/store/write';
import { writeAllReadings, writeCriteria, writeGuidelines } from '../subgraphs/guidelines/store/write';
import { writeMunicipalities, writeOrganisations } from '../subgraphs/organisations/store/write';
import { deleteOutcomes, writeMetrics, writeOutcomes } from '../subgraphs/outcomes/store/write';
import { Scheme } from '../subgraphs/partnerships/domain/concept';
import { termOf } from '../subgraphs/partnerships/domain/term';
import {
  deletePartnerships,
  writeConcepts,
  writePartnership,
  writeSources,
} from '../subgraphs/partnerships/store/write';
import { checkSeeds } from './check';
import type { Entry, SeedFiles } from './files';
import type { Problem } from './problem';
import type { PartnershipRecord } from './record';
import { citationsIn } from './references';

export interface LoadOptions {
  /** A connection URL of the owner: one who may act as each subgraph's role. */
  url: string;
  rolesEnforced: boolean;
  /** The folder with the seed files. */
  folder: string;
  log: (line: string) => void;
}

export interface LoadReport {
  loaded: number;
  removed: number;
  /** Records that stand in a file and were not loaded. What was known of them is left as it was. */
  refused: number;
  problems: Problem[];
}

/**
 * Loads the seed files. Everything is read and held against everything else before anything is written. Each record
 * is then written in one transaction, its parts by the roles of the subgraphs that own them: either all of a record is
 * loaded or none of it, and loading again changes nothing that has not changed.
 */
export async function loadSeeds({ url, rolesEnforced, folder, log }: LoadOptions): Promise<LoadReport> {
  const { files, problems } = checkSeeds(folder);
  const database = await connect({
    url,
    schema: 'public',
    entities: subgraphs.flatMap(({ entities }) => Object.values(entities)),
    poolSize: 2,
    log,
  });
  try {
    const loader = new Loader(database, rolesEnforced);
    log(
      '  lists: municipalities, organisations, sources, themes, target groups, price indices, metrics, guidelines',
    );
    await loader.writeLists(files);
    // Not refused: whoever takes a record away should not have to take away what somebody read.
    for (const id of files.named.readings)
      if (!files.named.records.has(id)) log(`  readings/${id}.yaml waits: no record has that id`);
    for (const [index, { value, yaml }] of files.records.entries()) {
      log(`  ${index + 1} of ${files.records.length}: ${value.id}`);
      try {
        await loader.writeRecord(value);
      } catch (error) {
        problems.push(notWritten(yaml.file, error as Error));
      }
    }
    const removed = await loader.removeAllBut(files.named.records);
    const failed = problems.filter((problem) => problem.field === '*').length;
    const loaded = files.records.length - failed;
    return { loaded, removed, refused: files.named.records.size - loaded, problems };
  } finally {
    await database.destroy();
  }
}

function notWritten(file: string, error: Error): Problem {
  return {
    file,
    line: 1,
    field: '*',
    message: `The database did not take the record, and nothing of it was loaded: ${error.message}.`,
    remedy: 'Load again; if it happens again, tell the maintainers.',
  };
}

class Loader {
  constructor(
    private readonly database: DataSource,
    private readonly rolesEnforced: boolean,
  ) {}

  async writeLists(files: SeedFiles): Promise<void> {
    const values = <Value>(entries: readonly Entry<Value>[]): Value[] => entries.map(({ value }) => value);
    await this.database.transaction(async (manager) => {
      await this.as(manager, 'organisations');
      await writeMunicipalities(manager, files.municipalities);
      await writeOrganisations(manager, values(files.organisations), files.named.organisations);
      await this.as(manager, 'partnerships');
      await writeSources(manager, values(files.sources));
      await writeConcepts(manager, Scheme.THEME, values(files.themes));
      await writeConcepts(manager, Scheme.TARGET_GROUP, values(files.targetGroups));
      await this.as(manager, 'funding');
      await writePriceIndices(manager, values(files.priceIndices), files.named.priceIndices);
      await this.as(manager, 'outcomes');
      await writeMetrics(manager, values(files.metrics));
      await this.as(manager, 'guidelines');
      await writeCriteria(manager, values(files.criteria));
      await writeGuidelines(manager, values(files.guidelines), files.named.guidelines);
      await writeAllReadings(manager, values(files.readings), files.named.readings);
    });
  }

  async writeRecord({ id, funding, outcomes, ...partnership }: PartnershipRecord): Promise<void> {
    const term = termOf({ ...partnership, statedTerms: partnership.term.values });
    const contributions = [...funding.contributions, ...brought(partnership.commitments)];
    const sourceIds = new Set(
      [...citationsIn({ partnership, funding, outcomes })].map(([, { source }]) => source),
    );
    await this.database.transaction(async (manager) => {
      await this.as(manager, 'partnerships');
      await writePartnership(manager, id, partnership, [...sourceIds]);
      await this.as(manager, 'funding');
      await writeFunding(manager, id, { ...funding, contributions }, term);
      await this.as(manager, 'outcomes');
      await writeOutcomes(manager, id, outcomes, term);
    });
  }

  async removeAllBut(named: ReadonlySet<string>): Promise<number> {
    return this.database.transaction(async (manager) => {
      await this.as(manager, 'partnerships');
      const known = (await manager.query('SELECT id FROM partnerships.partnership')) as { id: string }[];
      const gone = known.map(({ id }) => id).filter((id) => !named.has(id));
      await deletePartnerships(manager, gone);
      await this.as(manager, 'funding');
      await deleteFunding(manager, gone);
      await this.as(manager, 'outcomes');
      await deleteOutcomes(manager, gone);
      return gone.length;
    });
  }

  /** From here to the end of the transaction, or to the next call, the database sees the subgraph's own role. */
  private async as(manager: EntityManager, subgraph: string): Promise<void> {
    if (this.rolesEnforced) await manager.query(`SET LOCAL ROLE ${roleOf(subgraph)}`);
  }
}

/**
 * What a party brings is told once, as a commitment; only a task (OTHER) is not brought. To the money side it is a
 * contribution that the source sets no value on.
 */
function brought(
  commitments: PartnershipRecord['commitments'],
): PartnershipRecord['funding']['contributions'] {
  return commitments
    .filter(({ kind }) => kind !== ContributionKind.OTHER)
    .map(({ side, organisation, kind, description, period, citations }) => ({
      side,
      organisation,
      kind,
      description,
      amount: null,
      per: Span.TERM,
      period,
      paysFor: [],
      citations,
    }));
}
