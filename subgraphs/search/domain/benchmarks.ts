import type { Text } from '../../foundation/values/language';

/** A published count to hold the register's coverage against. */
export interface Benchmark {
  label: Text;
  count: number;
  year: number;
  citation: string;
}

export const benchmarks: readonly Benchmark[] = [
  {
    label: {
      sv: 'Aktiva partnerskap, i 13 kommuner och 5 regioner',
      en: 'Active partnerships, in 13 municipalities and 5 regions',
    },
    count: 94,
    year: 2023,
    citation: 'Fremia och Famna, kartläggning 2023',
  },
  {
    label: { sv: 'Pågående partnerskap, fler än', en: 'Ongoing partnerships, more than' },
    count: 500,
    year: 2024,
    citation: 'Famna, kartläggning 2024',
  },
];
