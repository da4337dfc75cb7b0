import { MetricKind, type Metric } from '../metric';
import type { Row } from './row';
import { rule, Verdict, type Normalisation } from './rule';

export const priceYear = rule({
  code: 'PRICE_YEAR',
  title: { sv: 'Prisår', en: 'Price year' },
  about: {
    sv: 'Gäller summor i kronor. Är ett prisår begärt räknas summan om till det med registrets prisindex; annars hålls raden mot det vanligaste prisåret.',
    en: 'For sums in kronor. Where a price year is asked for, the sum is brought to it by the register’s price index; otherwise the row is held against the most common price year.',
  },
  answers: {
    NOT_MONEY: {
      verdict: Verdict.NOT_APPLICABLE,
      message: { sv: 'Värdet är ingen summa.', en: 'The value is no sum.' },
    },
    PRICES_SAME: {
      verdict: Verdict.COMPARABLE,
      message: { sv: 'I {set} års priser.', en: 'In the prices of {set}.' },
    },
    PRICES_MOVED: {
      verdict: Verdict.NORMALISED,
      message: {
        sv: 'Från {row} till {set} års priser med {index}.',
        en: 'From the prices of {row} to those of {set} by {index}.',
      },
    },
    PRICES_NOT_MOVED: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'I {row} års priser. Registret kan inte räkna om dem till {set}: indexet saknar värde för ett av åren, eller prisåret är inte känt.',
        en: 'In the prices of {row}. The register cannot bring them to {set}: the index has no value for one of the years, or the price year is not known.',
      },
    },
    PRICES_DIFFER: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'I {row} års priser, jämförelsens i {set} års. Begär ett prisår (pricesOf) för att räkna om dem.',
        en: 'In the prices of {row}, the comparison’s in those of {set}. Ask for a price year (pricesOf) to bring them together.',
      },
    },
    SEVERAL_PRICE_YEARS: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Summan är utspridd över flera års priser ({row}).',
        en: 'The sum is spread over the prices of several years ({row}).',
      },
    },
    PRICE_YEAR_NOT_KNOWN: {
      verdict: Verdict.INDICATIVE,
      message: {
        sv: 'Det är inte känt i vilket års priser summan är.',
        en: 'It is not known in which year’s prices the sum is.',
      },
    },
  },
  judge(row, set) {
    if (set.metric.kind !== MetricKind.MONEY) return 'NOT_MONEY';
    const own = yearsOf(row) || '?';
    if (set.pricesOf !== null) {
      const values = { row: own, set: set.pricesOf };
      if (own === String(set.pricesOf)) return { code: 'PRICES_SAME', values };
      const normalisation = moved(row, set.pricesOf, set.metric);
      return normalisation
        ? { code: 'PRICES_MOVED', values: { ...values, index: row.inPricesOf!.index }, normalisation }
        : { code: 'PRICES_NOT_MOVED', values };
    }
    if (row.priceYears.length === 0) return 'PRICE_YEAR_NOT_KNOWN';
    const usual = set.mostCommon('price years', yearsOf);
    if (usual !== null && own !== usual)
      return { code: 'PRICES_DIFFER', values: { row: own, set: usual || '?' } };
    return row.priceYears.length > 1
      ? { code: 'SEVERAL_PRICE_YEARS', values: { row: own } }
      : { code: 'PRICES_SAME', values: { set: own } };
  },
});

const yearsOf = ({ priceYears }: Row): string => priceYears.join('–');

function moved({ value, inPricesOf }: Row, year: number, metric: Metric): Normalisation | null {
  const amount = inPricesOf?.amounts[String(year)];
  if (!amount || value === null) return null;
  // Nothing is nothing in the prices of any year.
  const isNothing = Number(value) === 0;
  return {
    times: isNothing ? 1 : amount,
    over: isNothing ? 1 : value,
    formula: isNothing ? '{value}' : `{value} × ${(Number(amount) / Number(value)).toFixed(6)}`,
    unit: {
      sv: `${metric.unit.sv} i ${year} års priser`,
      en: `${metric.unit.en ?? metric.unit.sv} in the prices of ${year}`,
    },
  };
}
