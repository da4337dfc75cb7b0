import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { PageArgs, pageSize, readCursor, writeCursor } from '../../foundation/graphql/connection';
import { partnershipsOf } from '../../foundation/graphql/selection';
import { SelectionStub } from '../../foundation/graphql/stubs';
import type { Text } from '../../foundation/values/language';
import { AssessmentResult } from '../domain/assessment';
import { columnsOf, inColumn, type Column } from '../domain/columns';
import type { Guideline } from '../domain/guideline';
import { assessmentOf, notAsked } from '../domain/held-against';
import { namedVersion, versionFor, type VersionChoice } from '../domain/version';
import type { GuidelinesContext } from '../server';
import { resultCounts, type HeldAgainst, type ResultCount } from '../store/counts';
import { madeOf } from '../store/made';
import { MatrixCriterionType, MatrixType, type MatrixEdgeType } from './types';

const CURSOR = 'guidelineMatrix';

const caution: Text = {
  sv: 'Matrisen visar vad avtalens texter visar. Att en text inget säger är inte ett brott mot riktlinjen, att den visar något är ingen dom över avtalet, och ett avtal som ingen har läst är inte tyst.',
  en: 'The matrix shows what the texts of the agreements show. That a text says nothing is not a breach of the guideline, that it shows something is no verdict on the agreement, and an agreement that nobody has read is not silent.',
};

/**
 * One guideline held against a selection: at most four statements, whatever the selection, the page and the guideline.
 */
@Resolver(() => SelectionStub)
export class GuidelineMatrixResolver {
  @FieldResolver(() => MatrixType, {
    nullable: true,
    description: 'The selection held against one guideline. Null when the guideline is not known.',
  })
  async guidelineMatrix(
    @Root() selection: SelectionStub,
    @Arg('guideline', () => ID, {
      description:
        'The id of a version holds every agreement against that version; the id that the versions share holds each against the one in force when it was made.',
    })
    guideline: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: GuidelinesContext,
  ): Promise<MatrixType | null> {
    const size = pageSize(first);
    const begin = after ? String(readCursor(CURSOR, 1, after)[0]) : null;
    const ids = partnershipsOf(selection);
    const all = await context.guidelinesInOrder();
    const version = all.find(({ id }) => id === guideline);
    const versions = version ? [version] : all.filter(({ series }) => series === guideline);
    if (versions.length === 0) return null;

    const rest = begin === null ? ids : ids.filter((id) => id > begin);
    const page = rest.slice(0, size);
    const made = await madeOf(context.database, version ? page : ids);
    const choiceFor = (id: string): VersionChoice =>
      version
        ? namedVersion(version, made.get(id) ?? null)
        : versionFor(guideline, versions, made.get(id) ?? null);
    const held = version ? [{ version, partnershipIds: ids }] : grouped(ids, choiceFor);
    const columns = columnsOf(held.map((one) => one.version));
    const [counts, findings] = await Promise.all([
      resultCounts(context.database, held, columns),
      Promise.all(page.map((id) => context.findingsOfPartnership.load(id))),
    ]);

    const edges = page.map((id, index): MatrixEdgeType => {
      const choice = choiceFor(id);
      const cells = columns.map((column) => {
        const criterion = inColumn(choice.guideline, column);
        return choice.guideline && criterion
          ? assessmentOf(choice.guideline, criterion, findings[index] ?? [])
          : notAsked(choice, column.criterion);
      });
      return { node: { partnership: { id }, version: choice, cells }, cursor: writeCursor(CURSOR, [id]) };
    });
    return {
      criteria: columns.map((column, position) => counted(column, position, counts, held, ids.length)),
      versions: held.map((one) => one.version),
      totalCount: ids.length,
      caution,
      edges,
      pageInfo: { hasNextPage: rest.length > size, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }
}

/** The partnerships by the version that each is held against. Those that are held against none are in no group. */
function grouped(ids: readonly string[], choiceFor: (id: string) => VersionChoice): HeldAgainst[] {
  const groups = new Map<string, { version: Guideline; partnershipIds: string[] }>();
  for (const id of ids) {
    const version = choiceFor(id).guideline;
    if (!version) continue;
    const group = groups.get(version.id);
    if (group) group.partnershipIds.push(id);
    else groups.set(version.id, { version, partnershipIds: [id] });
  }
  return [...groups.values()].sort((one, other) => one.version.position - other.version.position);
}

function counted(
  column: Column,
  position: number,
  counts: readonly ResultCount[],
  held: readonly HeldAgainst[],
  total: number,
): MatrixCriterionType {
  const withResult = (result: AssessmentResult): number =>
    counts.find((count) => count.column === position && count.result === result)?.partnerships ?? 0;
  const asked = held
    .filter(({ version }) => inColumn(version, column))
    .reduce((sum, { partnershipIds }) => sum + partnershipIds.length, 0);
  const shown = withResult(AssessmentResult.SHOWN);
  const contradicted = withResult(AssessmentResult.CONTRADICTED);
  const silent = withResult(AssessmentResult.SILENT);
  const cannotBePut = withResult(AssessmentResult.NOT_APPLICABLE);
  return {
    ...column.criterion,
    shown,
    contradicted,
    silent,
    notApplicable: cannotBePut + total - asked,
    notAssessed: asked - shown - contradicted - silent - cannotBePut,
  };
}
