import { Operator } from '../subgraphs/foundation/values/enums';
import { Precision } from '../subgraphs/foundation/values/period';
import { cutIntoSections, type DocumentSections } from './document-sections';
import { sameInterval, sameNumber, valuesOf, type FigureValues, type PrintedDate } from './figure-values';
import type { Entry, SeedFiles } from './files';
import { fieldOf, type Path, type Problem } from './problem';
import { standsIn } from './printed-figure';

/** The stored text of a document, and the sum by which it is known to be the same. */
export interface DocumentText {
  text: string;
  sha256: string;
}

export interface Verification {
  /** Figures and names that were looked up in a document's text. */
  lookedUp: number;
  found: number;
  /** Figures of documents whose text is not kept, such as web pages. */
  outOfReach: number;
  problems: Problem[];
}

type Seeds = Pick<SeedFiles, 'records' | 'organisations' | 'priceIndices' | 'sources'>;

/** A figure is a sum, a date, a count or a number word. Longer than this it is a sentence. */
const LONGEST_FIGURE = 40;

/**
 * Looks up every cited figure in its section of the document that it is cited from, and holds every number, date and
 * interval of the records against the figures it is cited by. The documents go by file name.
 */
export function verifySources(seeds: Seeds, documents: ReadonlyMap<string, DocumentText>): Verification {
  const verifier = new Verifier(seeds, documents);
  for (const entry of seeds.sources) verifier.document(entry);
  for (const entry of seeds.organisations) verifier.organisation(entry);
  for (const entry of seeds.priceIndices) verifier.priceIndex(entry);
  for (const entry of seeds.records) verifier.record(entry);
  return verifier.result;
}

/** The parts of a file as they stand in it, before any schema has read them. */
type Raw = Record<string, unknown>;

interface RawCitation {
  source: string;
  section: string;
  figure?: string;
}

class Verifier {
  readonly result: Verification = { lookedUp: 0, found: 0, outOfReach: 0, problems: [] };
  private readonly sections = new Map<string, DocumentSections>();
  private readonly sources: ReadonlyMap<string, Seeds['sources'][number]['value']>;

  constructor(
    { sources }: Seeds,
    private readonly documents: ReadonlyMap<string, DocumentText>,
  ) {
    this.sources = new Map(sources.map(({ value }) => [value.id, value]));
  }

  document(entry: Seeds['sources'][number]): void {
    const { id, file, sha256, sections } = entry.value;
    if (!file) return;
    const document = this.documents.get(file);
    if (!document) {
      this.report(
        entry,
        ['file'],
        `The text of source ${id}, ${file}, is not in the folder.`,
        'Put it there, or leave `file` out if the text is not kept.',
      );
      return;
    }
    if (document.sha256 !== sha256) {
      this.report(
        entry,
        ['sha256'],
        `The text of source ${id} has the sum ${document.sha256}, not ${sha256 ?? 'any that is recorded'}.`,
        'Compare the text with the one the records were read from before you change the sum.',
      );
    }
    const cut = cutIntoSections(document.text, sections);
    this.sections.set(id, cut);
    for (const { name, begins } of cut.missing) {
      const index = sections.findIndex((section) => section.name === name);
      this.report(
        entry,
        ['sections', index, 'begins'],
        `The heading "${begins}" does not stand on lines of its own in source ${id} after the section before it.`,
        'Write the heading as it is printed, and the sections in their order.',
      );
    }
    if (cut.startsLate) {
      this.report(
        entry,
        ['sections'],
        `There is text in source ${id} before its first section.`,
        'Add a first section without `begins` for the title page.',
      );
    }
  }

  organisation(entry: Seeds['organisations'][number]): void {
    const raw = rawOf(entry);
    const names = (raw.alternativeNames ?? []) as { name: string; cite?: unknown }[];
    names.forEach(({ name, cite }, index) => {
      if (!cite) return;
      const path: Path = ['alternativeNames', index];
      for (const [at, citation] of citationsOf({ cite }, path))
        this.lookUp(entry, [...path, 'name'], at, { ...citation, figure: name });
    });
    if (raw.registrationNumber) this.facts(entry, raw.registrationNumber, ['registrationNumber']);
  }

  priceIndex(entry: Seeds['priceIndices'][number]): void {
    this.facts(entry, rawOf(entry), []);
  }

  record(entry: Seeds['records'][number]): void {
    const raw = rawOf(entry);
    this.facts(entry, raw, []);
    this.keywords(entry, (raw.keywords ?? []) as string[], raw);
  }

  /** Every part of a file that says where it stands, however deep. */
  private facts(entry: Entry<unknown>, value: unknown, path: Path): void {
    if (value === null || typeof value !== 'object') return;
    if ('cite' in value) this.fact(entry, value as Raw, path);
    for (const [key, inner] of Object.entries(value)) {
      if (key !== 'cite') this.facts(entry, inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }

  private fact(entry: Entry<unknown>, fact: Raw, path: Path): void {
    const figures: string[] = [];
    for (const [at, citation] of citationsOf(fact, path)) {
      if (citation.figure !== undefined) {
        figures.push(String(citation.figure));
        this.lookUp(entry, [...at, 'figure'], at, citation);
      } else this.sectionOf(entry, at, citation);
    }
    const printed = figures.map(valuesOf);
    for (const { at, says, agrees } of comparable(fact)) {
      if (figures.length === 0) {
        this.report(
          entry,
          [...path, ...at],
          `${says} has no figure in its citation.`,
          'Add `figure`: the number, date or number word as the source prints it.',
        );
      } else {
        const fault = agrees(printed, figures);
        if (fault) {
          this.report(
            entry,
            [...path, ...at],
            `${says} ${fault} ${figures.map((figure) => `"${figure}"`).join(', ')}.`,
            'Compare both with the source, and correct the one that is wrong.',
          );
        }
      }
    }
  }

  private lookUp(entry: Entry<unknown>, field: Path, at: Path, citation: RawCitation): void {
    const figure = String(citation.figure);
    if (field.at(-1) === 'figure' && figure.length > LONGEST_FIGURE) {
      this.report(
        entry,
        field,
        `The figure "${figure}" is too long to be a figure.`,
        `Write the sum, date, count or number word only, at most ${LONGEST_FIGURE} characters; never a sentence.`,
      );
    }
    const section = this.sectionOf(entry, at, citation);
    if (section === null) return;
    this.result.lookedUp += 1;
    if (standsIn(figure, section)) {
      this.result.found += 1;
      return;
    }
    this.report(
      entry,
      field,
      `"${figure}" does not stand in the section "${citation.section}" of source ${citation.source}.`,
      'Write it exactly as the document prints it, and name the section where it stands.',
    );
  }

  /** Null when there is no text to look in; what is wrong is reported then, unless the text is not kept at all. */
  private sectionOf(
    entry: Entry<unknown>,
    at: Path,
    { source: id, section, figure }: RawCitation,
  ): string | null {
    const source = this.sources.get(id);
    if (!source) {
      this.report(
        entry,
        [...at, 'source'],
        `There is no source ${id}.`,
        'Add it to seeds/sources.yaml, or correct the id.',
      );
      return null;
    }
    if (!source.sections.some(({ name }) => name === section)) {
      this.report(
        entry,
        [...at, 'section'],
        `The source ${id} has no section "${section}".`,
        'Write a section name as it stands in seeds/sources.yaml.',
      );
      return null;
    }
    if (!source.file) {
      if (figure !== undefined) this.result.outOfReach += 1;
      return null;
    }
    return this.sections.get(id)?.textOf.get(section) ?? null;
  }

  /** Keywords are terms as printed: each stands somewhere in a document that the record cites. */
  private keywords(entry: Entry<unknown>, keywords: readonly string[], raw: Raw): void {
    const ids = new Set(allCitations(raw).map(({ source }) => source));
    const texts = [...ids].flatMap((id) => {
      const file = this.sources.get(id)?.file;
      const document = file ? this.documents.get(file) : undefined;
      return document ? [document.text] : [];
    });
    if (texts.length < ids.size) return;
    keywords.forEach((keyword, index) => {
      this.result.lookedUp += 1;
      if (texts.some((text) => standsIn(keyword, text, { ignoreCase: true }))) this.result.found += 1;
      else {
        this.report(
          entry,
          ['keywords', index],
          `The keyword "${keyword}" does not stand in any document that the record cites.`,
          'Write the term as it is printed; words of your own go in the summary or in the search vocabulary.',
        );
      }
    });
  }

  private report(entry: Entry<unknown>, path: Path, message: string, remedy: string): void {
    const field = [...entry.at, ...path];
    this.result.problems.push({
      file: entry.yaml.file,
      line: entry.yaml.lineOf(field),
      field: fieldOf(field),
      message,
      remedy,
    });
  }
}

const rawOf = ({ yaml, at }: Entry<unknown>): Raw =>
  at.reduce<unknown>((value, step) => (value as Raw)[step], yaml.value) as Raw;

function citationsOf(fact: Raw, path: Path): [Path, RawCitation][] {
  return Array.isArray(fact.cite)
    ? fact.cite.map((one, index): [Path, RawCitation] => [[...path, 'cite', index], one as RawCitation])
    : [[[...path, 'cite'], fact.cite as RawCitation]];
}

function allCitations(value: unknown): RawCitation[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'cite' ? citationsOf({ cite: inner }, []).map(([, citation]) => citation) : allCitations(inner),
  );
}

/** A value of a fact that its figures must bear out. `agrees` answers what is wrong, or null. */
interface Comparable {
  at: Path;
  says: string;
  agrees: (printed: readonly FigureValues[], figures: readonly string[]) => string | null;
}

const DISAGREES = 'does not agree with the figure it is cited by,';

const NUMBERS = [
  'amount',
  'percent',
  'quantity',
  'value',
  'numerator',
  'denominator',
  'n',
  'baseline',
  'coverage',
  'responseRate',
];
const DAYS = ['date', 'newTo', 'latestTo', 'decideBy', 'joinedOn', 'leftOn', 'since'];
const PERIODS = ['period', 'during'];
const INTERVALS = ['step', 'interval'];
const WORDINGS = ['caseNumber'];

function comparable(fact: Raw): Comparable[] {
  const stated = (key: string) => fact[key] !== undefined && fact[key] !== null;
  return [
    ...NUMBERS.filter(stated).map((key) => number(fact, key)),
    ...DAYS.filter(stated).map((key) => day([key], `The day ${String(fact[key])}`, String(fact[key]))),
    ...('precision' in fact && !('since' in fact) ? period(fact, []) : []),
    ...PERIODS.filter(stated).flatMap((key) => period(fact[key] as Raw, [key])),
    ...INTERVALS.filter(stated).map((key) => interval(key, String(fact[key]), fact.atLeast === true)),
    ...(stated('season') ? season(fact.season as { from: string; to: string }) : []),
    ...(stated('vintage') ? [month('vintage', String(fact.vintage))] : []),
    ...WORDINGS.filter(stated).map((key) => wording(key, String(fact[key]))),
  ];
}

function number(fact: Raw, key: string): Comparable {
  const value = String(fact[key]);
  if (!/^-?\d+(\.\d+)?$/.test(value)) return wording(key, value);
  const operator = (fact.operator as Operator | undefined) ?? Operator.EQUAL;
  return {
    at: [key],
    says: `The number ${value}`,
    agrees: (printed) => {
      const numbers = printed.flatMap((one) => one.numbers);
      if (!numbers.some((one) => sameNumber(one, value))) return DISAGREES;
      const said = printed.find((one) => one.operator)?.operator;
      return said && said !== operator && (key === 'value' || key === 'quantity')
        ? `is recorded as ${operator} and printed as ${said} in`
        : null;
    },
  };
}

function wording(key: string, value: string): Comparable {
  return {
    at: [key],
    says: `"${value}"`,
    agrees: (_, figures) =>
      figures.some((figure) => figure.replace(/\s/g, '') === value.replace(/\s/g, '')) ? null : DISAGREES,
  };
}

const fits = (date: PrintedDate, { year, month: inMonth, day: onDay }: PrintedDate): boolean =>
  (date.year === undefined || year === undefined || date.year === year) &&
  (date.month === undefined || inMonth === undefined || date.month === inMonth) &&
  (date.day === undefined || onDay === undefined || date.day === onDay);

function dateOf(written: string): PrintedDate {
  const [year, inMonth, onDay] = written.split('-').map(Number);
  return { year, month: inMonth, day: onDay };
}

function day(at: Path, says: string, written: string): Comparable {
  return {
    at,
    says,
    agrees: (printed) => {
      const dates = printed.flatMap((one) => one.dates);
      // "Two months before the end" prints an interval: the day follows from it and stands nowhere.
      if (dates.length === 0 && printed.some((one) => one.intervals.length > 0)) return null;
      return dates.some((date) => fits(date, dateOf(written))) ? null : DISAGREES;
    },
  };
}

function month(key: string, written: string): Comparable {
  return day([key], `The month ${written}`, written);
}

/** Both ends, and how precisely the source tells them: a year is not a first of January. */
function period(value: Raw, path: Path): Comparable[] {
  const precision = value.precision as Precision;
  return ['from', 'to']
    .filter((end) => value[end] !== null && value[end] !== undefined)
    .map((end): Comparable => {
      const written = String(value[end]);
      const { year, month: inMonth, day: onDay } = dateOf(written);
      return {
        at: [...path, end],
        says: `The ${end === 'from' ? 'first' : 'last'} day ${written}, with the precision ${precision},`,
        agrees: (printed) => {
          const dates = printed.flatMap((one) => one.dates);
          const precise = dates.filter((date) => {
            if (precision === Precision.DAY) return date.day !== undefined;
            return precision === Precision.MONTH ? date.month !== undefined && date.day === undefined : true;
          });
          const sought: PrintedDate =
            precision === Precision.YEAR
              ? { year }
              : precision === Precision.MONTH
                ? { year, month: inMonth }
                : { year, month: inMonth, day: onDay };
          return precise.some((date) => fits(date, sought)) ? null : DISAGREES;
        },
      };
    });
}

function interval(key: string, written: string, atLeast: boolean): Comparable {
  return {
    at: [key],
    says: `The interval ${written}`,
    agrees: (printed) => {
      const intervals = printed.flatMap((one) => one.intervals);
      if (intervals.length > 0 && !intervals.some((one) => sameInterval(one, written))) return DISAGREES;
      const saysAtLeast = printed.some((one) => one.operator === Operator.AT_LEAST);
      if (saysAtLeast && !atLeast) return 'lacks `atLeast: true`, which is printed in';
      return null;
    },
  };
}

function season({ from, to }: { from: string; to: string }): Comparable[] {
  return [
    ['from', from],
    ['to', to],
  ].map(([end, written]): Comparable => {
    const [inMonth, onDay] = written!.split('-').map(Number);
    return {
      at: ['season', end!],
      says: `The season's ${end === 'from' ? 'first' : 'last'} day ${written}`,
      agrees: (printed) => {
        const dates = printed.flatMap((one) => one.dates).filter((date) => date.month !== undefined);
        return dates.some((date) => fits(date, { month: inMonth, day: onDay })) ? null : DISAGREES;
      },
    };
  });
}
