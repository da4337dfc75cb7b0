import { MoneyMissingReason } from '../../../foundation/values/enums';
import type { Bilingual, Reason } from '../reason';

const messages: Record<MoneyMissingReason, Bilingual> = {
  NOT_STATED: { sv: 'Källorna anger ingen summa.', en: 'The sources state no sum.' },
  NOT_VALUED: {
    sv: 'Källorna nämner bidrag men sätter inget värde på dem.',
    en: 'The sources mention contributions and put no value on them.',
  },
  TERM_NOT_STATED: {
    sv: 'En summa anges, men inte vilken tid den gäller.',
    en: 'A sum is stated, and the time that it is for is not.',
  },
  TERM_NOT_WHOLE_YEARS: {
    sv: 'Summan anges per år och tiden är inte hela år, så någon total följer inte.',
    en: 'The sum is stated per year and the time is not whole years, so no total follows.',
  },
  PRICE_YEAR_UNKNOWN: {
    sv: 'Det är inte känt i vilket års priser summan är.',
    en: 'It is not known in which year’s prices the sum is.',
  },
  SEVERAL_PRICE_YEARS: {
    sv: 'Summans delar är i olika års priser.',
    en: 'The parts of the sum are in the prices of different years.',
  },
  INDEX_YEAR_MISSING: {
    sv: 'Prisindexet saknar värde för ett av åren.',
    en: 'The price index has no value for one of the years.',
  },
};

/** Why funding has no sum, in the words of what is computed here. */
export const moneyReason = (missing: MoneyMissingReason | null): Reason => ({
  code: missing ?? MoneyMissingReason.NOT_STATED,
  message: messages[missing ?? MoneyMissingReason.NOT_STATED],
});

export const kronorUnit: Bilingual = { sv: 'kronor', en: 'kronor' };
