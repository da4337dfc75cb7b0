import type { Citation } from '../subgraphs/foundation/values/citation';
import { codeOf } from '../subgraphs/guidelines/domain/record';
import { hasPersonalIdentityNumber } from '../subgraphs/foundation/values/personal-identity-number';
import { termOf } from '../subgraphs/partnerships/domain/term';
import type { Entry, SeedFiles } from './files';
import { fieldOf, type Path, type Problem } from './problem';
import type { PartnershipRecord } from './record';

type Report = (path: Path, message: string, remedy: string) => void;

/** Everything that a record may point at. */
interface Known {
  municipalities: ReadonlySet<string>;
  themes: ReadonlySet<string>;
  targetGroups: ReadonlySet<string>;
  organisations: ReadonlySet<string>;
  metrics: ReadonlySet<string>;
  /** The common list. */
  criteria: ReadonlySet<string>;
  /** By the guideline, the codes of the criteria of all its versions. */
  guidelines: ReadonlyMap<string, ReadonlySet<string>>;
  records: ReadonlySet<string>;
  sections: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Holds what each entry says against the other files: unknown ids, duplicates, ends before starts, personal data. */
export function referenceProblems(files: SeedFiles): Problem[] {
  const known: Known = {
    municipalities: new Set(files.municipalities.map(({ code }) => code)),
    themes: new Set(files.themes.map(({ value }) => value.code)),
    targetGroups: new Set(files.targetGroups.map(({ value }) => value.code)),
    organisations: new Set(files.organisations.map(({ value }) => value.id)),
    metrics: new Set(files.metrics.map(({ value }) => value.id)),
    criteria: new Set(files.criteria.map(({ value }) => value.code)),
    guidelines: new Map(
      files.guidelines.map(({ value }) => [
        value.id,
        new Set(value.versions.flatMap(({ criteria }) => criteria.map(codeOf))),
      ]),
    ),
    records: files.named.records,
    sections: new Map(
      files.sources.map(({ value }) => [value.id, new Set(value.sections.map(({ name }) => name))]),
    ),
  };
  return [
    ...duplicates(files.records, ({ id }) => id, ['id'], 'partnership'),
    ...duplicates(files.organisations, ({ id }) => id, ['id'], 'organisation'),
    ...duplicates(
      files.organisations,
      ({ registrationNumber }) => registrationNumber?.value,
      ['registrationNumber', 'value'],
      'organisation number',
    ),
    ...duplicates(files.sources, ({ id }) => id, ['id'], 'source'),
    ...duplicates(
      files.priceIndices,
      ({ index, vintage, base }) => [index, vintage, base].join(' '),
      ['vintage'],
      'vintage',
    ),
    ...duplicates(files.criteria, ({ code }) => code, ['code'], 'criterion'),
    ...files.organisations.flatMap((entry) =>
      reported(entry, (report) => organisation(entry.value, known, report)),
    ),
    ...files.priceIndices.flatMap((entry) => reported(entry, (report) => priceIndex(entry, known, report))),
    ...files.guidelines.flatMap((entry) =>
      reported(entry, (report) => guideline(entry, files.guidelines, known, report)),
    ),
    ...files.readings.flatMap((entry) => reported(entry, (report) => reading(entry, known, report))),
    ...files.records.flatMap((entry) => reported(entry, (report) => partnership(entry, known, report))),
  ];
}

function reported(entry: Entry<unknown>, check: (report: Report) => void): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, message, remedy) => {
    const field = [...entry.at, ...path];
    problems.push({
      file: entry.yaml.file,
      line: entry.yaml.lineOf(field),
      field: fieldOf(field),
      message,
      remedy,
    });
  };
  check(report);
  personalData(rawValue(entry), report);
  return problems;
}

const rawValue = ({ yaml, at }: Entry<unknown>): unknown =>
  at.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], yaml.value);

function personalData(value: unknown, report: Report, path: Path = []): void {
  if (typeof value === 'string' && hasPersonalIdentityNumber(value)) {
    // The number is not repeated.
    report(
      path,
      'There is something that reads as a personal identity number.',
      'Remove it: the register holds no personal data.',
    );
  } else if (value !== null && typeof value === 'object') {
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value))
      personalData(inner, report, [...path, isList ? Number(key) : key]);
  }
}

function duplicates<Value>(
  entries: readonly Entry<Value>[],
  keyOf: (value: Value) => string | undefined,
  path: Path,
  what: string,
): Problem[] {
  const byKey = grouped(entries, keyOf);
  return [...byKey].flatMap(([key, same]) =>
    key === undefined || same.length === 1
      ? []
      : same.map((entry) => ({
          file: entry.yaml.file,
          line: entry.yaml.lineOf([...entry.at, ...path]),
          field: fieldOf([...entry.at, ...path]),
          message: `The ${what} ${key} stands ${same.length} times: ${same.map((one) => `${one.yaml.file}:${one.yaml.lineOf([...one.at, ...path])}`).join(', ')}.`,
          remedy: 'Keep one of them; none is loaded until then.',
        })),
  );
}

function grouped<Value>(entries: readonly Entry<Value>[], keyOf: (value: Value) => string | undefined) {
  const groups = new Map<string | undefined, Entry<Value>[]>();
  for (const entry of entries) {
    const key = keyOf(entry.value);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

function organisation(
  value: SeedFiles['organisations'][number]['value'],
  known: Known,
  report: Report,
): void {
  if (value.municipality && !known.municipalities.has(value.municipality))
    unknownMunicipality(['municipality'], value.municipality, report);
  if (value.partOf && !known.organisations.has(value.partOf))
    unknownOrganisation(['partOf'], value.partOf, report);
  if (value.partOf === value.id)
    report(['partOf'], 'The organisation is a part of itself.', 'Remove the field.');
}

function priceIndex(entry: SeedFiles['priceIndices'][number], known: Known, report: Report): void {
  calledAsItsFile(entry, report);
  for (const [path, citation] of citationsIn(entry.value)) citationProblem(path, citation, known, report);
}

function guideline(
  entry: SeedFiles['guidelines'][number],
  all: SeedFiles['guidelines'],
  known: Known,
  report: Report,
): void {
  const { value } = entry;
  calledAsItsFile(entry, report);
  if (value.issuer && !known.organisations.has(value.issuer))
    unknownOrganisation(['issuer'], value.issuer, report);
  const others = all.filter((other) => other !== entry);
  value.versions.forEach((version, index) => {
    const same = others.find(
      (other) => other.value.id === version.id || other.value.versions.some(({ id }) => id === version.id),
    );
    if (same)
      report(
        ['versions', index, 'id'],
        `The id ${version.id} is also in ${same.yaml.file}.`,
        `Give the version an id of its own, for example ${value.id}-${index + 1}.`,
      );
    version.criteria.forEach(({ common }, position) => {
      if (common && !known.criteria.has(common))
        unknownCode(['versions', index, 'criteria', position], common, 'seeds/criteria.yaml', report);
    });
  });
}

function reading(entry: SeedFiles['readings'][number], known: Known, report: Report): void {
  const { readings } = entry.value;
  calledAsItsFile(entry, report, 'partnership');
  readings.forEach(({ findings }, index) => {
    findings.forEach(({ criterion, guideline: series }, position) => {
      const path = ['readings', index, 'findings', position];
      if (series === undefined) {
        if (!known.criteria.has(criterion))
          unknownCode([...path, 'criterion'], criterion, 'seeds/criteria.yaml', report);
        return;
      }
      const own = known.guidelines.get(series);
      if (!own)
        report(
          [...path, 'guideline'],
          `There is no guideline ${series} that can be used.`,
          'Write the id of a guideline in seeds/guidelines/, which is the name of its file.',
        );
      else if (!own.has(criterion))
        unknownCode([...path, 'criterion'], criterion, `seeds/guidelines/${series}.yaml`, report);
    });
  });
  for (const [path, citation] of citationsIn(entry.value)) citationProblem(path, citation, known, report);
}

function calledAsItsFile({ value, yaml }: Entry<object>, report: Report, field = 'id'): void {
  const id = (value as Record<string, unknown>)[field];
  const name = yaml.file
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.ya?ml$/, '');
  if (id !== name) {
    report([field], `The id is ${String(id)}, and the file is called ${name}.`, `Let them be the same.`);
  }
}

function partnership(entry: Entry<PartnershipRecord>, known: Known, report: Report): void {
  const { value } = entry;
  calledAsItsFile(entry, report);
  value.municipalities.forEach((code, index) => {
    if (!known.municipalities.has(code)) unknownMunicipality(['municipalities', index], code, report);
  });
  value.themes.forEach((code, index) => {
    if (!known.themes.has(code)) unknownCode(['themes', index], code, 'seeds/themes.yaml', report);
  });
  value.targetGroups.forEach((code, index) => {
    if (!known.targetGroups.has(code))
      unknownCode(['targetGroups', index], code, 'seeds/target-groups.yaml', report);
  });
  organisationsOf(value, known, report);
  times(value, report);
  outcomes(value, known, report);
  if (value.predecessor && (!known.records.has(value.predecessor) || value.predecessor === value.id)) {
    report(
      ['predecessor'],
      `There is no other partnership with the id ${value.predecessor}.`,
      'Write the id of the partnership that this one follows on, which is the name of its file.',
    );
  }
  for (const [path, citation] of citationsIn(value)) citationProblem(path, citation, known, report);
}

function organisationsOf(value: PartnershipRecord, known: Known, report: Report): void {
  const parties = new Set(value.parties.map(({ organisation }) => organisation));
  value.parties.forEach(({ organisation }, index) => {
    if (!known.organisations.has(organisation))
      unknownOrganisation(['parties', index, 'organisation'], organisation, report);
  });
  const others: [Path, string][] = [
    ...value.commitments.map(({ organisation }, index): [Path, string] => [
      ['commitments', index, 'organisation'],
      organisation,
    ]),
    ...value.funding.contributions.map(({ organisation }, index): [Path, string] => [
      ['funding', 'contributions', index, 'organisation'],
      organisation,
    ]),
  ];
  for (const [path, id] of others) {
    if (!known.organisations.has(id)) unknownOrganisation(path, id, report);
    else if (!parties.has(id)) {
      report(
        path,
        `${id} is not a party of this partnership.`,
        'Add it under parties, or name the party that is meant.',
      );
    }
  }
}

function times(value: PartnershipRecord, report: Report): void {
  const term = termOf({ ...value, statedTerms: value.term.values });
  const latestTo = value.extension?.latestTo;
  if (latestTo && term?.to && latestTo < term.to) {
    report(
      ['extension', 'latestTo'],
      `The extension ends on ${latestTo}, before the term does on ${term.to}.`,
      'Compare both with the source.',
    );
  }
  value.parties.forEach(({ joinedOn, leftOn }, index) => {
    if (joinedOn && leftOn && leftOn < joinedOn) {
      report(
        ['parties', index, 'leftOn'],
        `The party left on ${leftOn}, before it joined on ${joinedOn}.`,
        'Compare both with the source.',
      );
    }
  });
}

function outcomes(value: PartnershipRecord, known: Known, report: Report): void {
  const keys = value.outcomes.flatMap(({ key }) => (key ? [key] : []));
  value.outcomes.forEach(({ metric, key, shareOf }, index) => {
    if (!known.metrics.has(metric)) {
      report(
        ['outcomes', index, 'metric'],
        `There is no metric ${metric}.`,
        'Write the id of a metric in seeds/metrics/, or add the metric first (docs/add-a-metric.md).',
      );
    }
    if (key && keys.filter((other) => other === key).length > 1) {
      report(
        ['outcomes', index, 'key'],
        `The key ${key} stands more than once.`,
        'Give each row a key of its own.',
      );
    }
    if (shareOf && !keys.includes(shareOf)) unknownKey(['outcomes', index, 'shareOf'], shareOf, report);
  });
  value.funding.contributions.forEach(({ paysFor }, index) => {
    paysFor.forEach((key, position) => {
      if (!keys.includes(key))
        unknownKey(['funding', 'contributions', index, 'paysFor', position], key, report);
    });
  });
}

function unknownKey(path: Path, key: string, report: Report): void {
  report(
    path,
    `No row under outcomes has the key ${key}.`,
    'Write the key of such a row, or give the row that key.',
  );
}

function unknownMunicipality(path: Path, code: string, report: Report): void {
  report(
    path,
    `There is no municipality ${code}.`,
    'Write a four-digit code from seeds/municipalities.csv, in quotes.',
  );
}

function unknownOrganisation(path: Path, id: string, report: Report): void {
  report(
    path,
    `There is no organisation ${id} that can be used.`,
    'Add it to seeds/organisations.yaml, or correct what is wrong with it there, or correct the id.',
  );
}

function unknownCode(path: Path, code: string, file: string, report: Report): void {
  report(path, `${code} is not in ${file}.`, 'Write a code from that list, or add it there first.');
}

/** Every citation, with the path of the field that it belongs to as it stands in the file. */
export function* citationsIn(value: unknown, path: Path = []): Generator<[Path, Citation]> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (key === 'citations') for (const citation of inner as Citation[]) yield [[...path, 'cite'], citation];
    else yield* citationsIn(inner, [...path, step]);
  }
}

function citationProblem(path: Path, { source, section }: Citation, known: Known, report: Report): void {
  const sections = known.sections.get(source);
  if (!sections) {
    report(
      path,
      `There is no source ${source}.`,
      'Add it to seeds/sources.yaml, or correct the id; ids of digits go in quotes.',
    );
  } else if (section && sections.size > 0 && !sections.has(section)) {
    report(
      path,
      `The source ${source} has no section "${section}".`,
      'Write a section name as it stands in seeds/sources.yaml.',
    );
  }
}
