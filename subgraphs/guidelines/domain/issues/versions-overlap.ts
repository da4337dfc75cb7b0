import { Severity } from '../../../foundation/values/data-issue';
import { MissingReason } from '../../../foundation/values/enums';
import type { Guideline } from '../guideline';
import type { IssueRule } from '.';

type Dated = Omit<Guideline, 'dataIssues'>;

/** Two versions in force at once. Where it matters, the one that came into force last is used (version.ts). */
export const versionsOverlap: IssueRule = ({ guideline, versions }) =>
  versions
    .filter((other) => other.id !== guideline.id && overlap(guideline, other))
    .map((other) => ({
      code: 'VERSIONS_OVERLAP',
      severity: Severity.WARNING,
      field: 'validFrom',
      message: {
        sv: `Versionerna ${guideline.version} och ${other.version} gäller samtidigt en tid. Den som började gälla senast används då.`,
        en: `Versions ${guideline.version} and ${other.version} are in force at the same time for a while. The one that came into force last is used then.`,
      },
      values: [validity(guideline), validity(other)],
      citations: [],
    }));

function overlap(one: Dated, other: Dated): boolean {
  const known = [one, other].every(
    ({ validFrom, validToMissing }) => validFrom && validToMissing !== MissingReason.NOT_STATED,
  );
  if (!known) return false;
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

const startsBeforeEnd = ({ validFrom }: Dated, { validTo }: Dated): boolean =>
  validTo === null || (validFrom ?? '') <= validTo;

const validity = ({ validFrom, validTo }: Dated): string => `${validFrom ?? '?'}–${validTo ?? ''}`;
