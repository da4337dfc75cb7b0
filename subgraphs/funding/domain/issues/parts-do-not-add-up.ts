import Big from 'big.js';
import { Severity, type DataIssue } from '../../../foundation/values/data-issue';
import { ContributionKind, PerYearBasis, type Side } from '../../../foundation/values/enums';
import { kronorInWriting } from '../../../foundation/values/in-writing';
import { amount } from '../../../foundation/values/money';
import { isValued, Span, type FundingFacts, type StatedTotal } from '../contribution';
import { sideName, sides } from '../side';
import { statedSum, sumOfParts, type SideSum } from '../side-sum';
import type { IssueRule } from '.';

/** A side's stated total against the sum of its parts. The stated one is used; the difference is told. */
export const partsDoNotAddUp: IssueRule = (facts) => sides.flatMap((side) => difference(facts, side));

function difference(facts: FundingFacts, side: Side): DataIssue[] {
  const stated = statedSum(facts, side);
  if (!stated) return [];
  const valued = facts.contributions.filter((one) => one.side === side).filter(isValued);
  // A stated total may or may not count what is given in kind: it adds up when it agrees with either sum.
  const inMoney = valued.filter(({ kind }) => isMoney(kind));
  const pairs = [valued, inMoney]
    .map((contributions) => compare(stated, sumOfParts({ contributions }, side)))
    .filter((pair) => pair !== null);
  const [first] = pairs;
  if (!first || pairs.some((pair) => pair.total.eq(pair.parts))) return [];
  const [total, parts] = [amount(first.total), amount(first.parts)];
  const stood = kronorInWriting(total);
  const sum = kronorInWriting(parts);
  const apart = kronorInWriting(amount(first.total.minus(first.parts).abs()));
  return [
    {
      code: 'PARTS_DO_NOT_ADD_UP',
      severity: Severity.WARNING,
      field: 'funding.contributions',
      message: {
        sv: `För ${sideName[side].sv} anges ${stood.sv}${perYearSv(first)}, men delarna blir tillsammans ${sum.sv}: det skiljer ${apart.sv}. Den angivna summan gäller.`,
        en: `For ${sideName[side].en} ${stood.en}${perYearEn(first)} are stated, but the parts come to ${sum.en}: ${apart.en} apart. The stated sum is used.`,
      },
      values: [total, parts],
      citations: [
        ...(first.stated(facts.totals, side)?.citations.slice(0, 1) ?? []),
        ...valued.flatMap((part) => part.citations.slice(0, 1)),
      ],
    },
  ];
}

interface Pair {
  total: Big;
  parts: Big;
  yearly: boolean;
  stated(totals: readonly StatedTotal[], side: Side): StatedTotal | undefined;
}

const statedPer =
  (...spans: Span[]): Pair['stated'] =>
  (totals, side) =>
    spans
      .map((span) => totals.find((total) => total.side === side && total.per === span))
      .find((total) => total !== undefined);

/** Like is held against like: totals over the term, or else what is stated per year on both hands. */
function compare(stated: SideSum, parts: SideSum): Pair | null {
  if (stated.total && parts.total)
    return {
      total: stated.total,
      parts: parts.total,
      yearly: false,
      stated: statedPer(Span.TERM, Span.YEAR),
    };
  if (stated.yearly?.basis === PerYearBasis.STATED && parts.yearly?.basis === PerYearBasis.STATED)
    return {
      total: stated.yearly.amount,
      parts: parts.yearly.amount,
      yearly: true,
      stated: statedPer(Span.YEAR),
    };
  return null;
}

const isMoney = (kind: ContributionKind): boolean =>
  kind === ContributionKind.CASH || kind === ContributionKind.FUNDRAISED;

const perYearSv = ({ yearly }: Pair): string => (yearly ? ' per år' : '');
const perYearEn = ({ yearly }: Pair): string => (yearly ? ' a year' : '');
