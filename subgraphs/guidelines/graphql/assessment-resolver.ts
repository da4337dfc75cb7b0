import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { InLanguage } from '../../foundation/graphql/language';
import { DateScalar } from '../../foundation/graphql/scalars';
import { PartnershipStub } from '../../foundation/graphql/stubs';
import { inLanguage, type Language } from '../../foundation/values/language';
import { Precision } from '../../foundation/values/period';
import { meanings } from '../domain/assessment';
import type { Guideline } from '../domain/guideline';
import { assessmentsAgainst, type Assessment } from '../domain/held-against';
import { namedVersion, versionFor, type Made, type VersionChoice } from '../domain/version';
import type { GuidelinesContext } from '../server';
import { AssessmentType, FindingType, VersionChoiceType } from './types';

const NamedGuideline = () =>
  Arg('guideline', () => ID, {
    nullable: true,
    description:
      'Only this guideline. The id of a version asks for that version, whether it was in force or not; the id that the versions share asks for the one that was in force. All guidelines when none is given.',
  }) as ParameterDecorator;

const OnDay = () =>
  Arg('on', () => DateScalar, {
    nullable: true,
    description:
      'Hold it against the versions in force on this day, rather than on the day when the agreement was made.',
  }) as ParameterDecorator;

/** What this subgraph says of an agreement. The agreement itself is another's. */
@Resolver(() => PartnershipStub)
export class AssessedPartnershipResolver {
  @FieldResolver(() => [AssessmentType], {
    nullable: true,
    description:
      'What its text shows of what guidelines ask for: of each guideline the version in force when the agreement was made (the day it was signed, else decided, else its first day). What the text does not say is no breach.',
  })
  async assessments(
    @Root() partnership: PartnershipStub,
    @NamedGuideline() named: string | null | undefined,
    @OnDay() on: string | null | undefined,
    @Ctx() context: GuidelinesContext,
  ): Promise<Assessment[]> {
    const [choices, findings] = await Promise.all([
      choicesFor(partnership.id, named, on, context),
      context.findingsOfPartnership.load(partnership.id),
    ]);
    return choices.flatMap((choice) => assessmentsAgainst(choice, findings));
  }

  @FieldResolver(() => [VersionChoiceType], {
    nullable: true,
    description:
      'Of each guideline, the version that the agreement is held against and how it was chosen; also where none was in force.',
  })
  guidelineVersions(
    @Root() partnership: PartnershipStub,
    @NamedGuideline() named: string | null | undefined,
    @OnDay() on: string | null | undefined,
    @Ctx() context: GuidelinesContext,
  ): Promise<VersionChoice[]> {
    return choicesFor(partnership.id, named, on, context);
  }
}

@Resolver(() => FindingType)
export class FindingResolver {
  @FieldResolver(() => String, { description: 'What the result means, and what it does not.' })
  meaning(@Root() { result }: FindingType, @InLanguage() language: Language): string {
    return inLanguage(meanings[result], language);
  }
}

@Resolver(() => AssessmentType)
export class AssessmentResolver {
  @FieldResolver(() => String, { description: 'What the result means, and what it does not.' })
  meaning(@Root() { result }: Assessment, @InLanguage() language: Language): string {
    return inLanguage(meanings[result], language);
  }

  @FieldResolver(() => [FindingType], {
    description:
      'What others found on the same criterion: a reading outranks a rule, and a later reading an earlier. Nothing is thrown away.',
  })
  otherFindings(@Root() { otherFindings }: Assessment): FindingType[] {
    return otherFindings.map(({ result, finding }) => ({ ...finding, result }));
  }
}

async function choicesFor(
  partnershipId: string,
  named: string | null | undefined,
  on: string | null | undefined,
  { guidelinesInOrder, agreementOfPartnership }: GuidelinesContext,
): Promise<VersionChoice[]> {
  const [all, agreement] = await Promise.all([
    guidelinesInOrder(),
    agreementOfPartnership.load(partnershipId),
  ]);
  const made: Made = on ? { from: on, to: on, precision: Precision.DAY } : (agreement?.made ?? null);
  const version = named ? all.find(({ id }) => id === named) : undefined;
  if (version) return [namedVersion(version, made)];
  return [...seriesOf(all)]
    .filter(([series]) => !named || series === named)
    .map(([series, versions]) => versionFor(series, versions, made));
}

export function seriesOf(guidelines: readonly Guideline[]): Map<string, Guideline[]> {
  const bySeries = new Map<string, Guideline[]>();
  for (const guideline of guidelines) {
    const versions = bySeries.get(guideline.series);
    if (versions) versions.push(guideline);
    else bySeries.set(guideline.series, [guideline]);
  }
  return bySeries;
}
