import { In, Not, type EntityManager } from 'typeorm';
import { tell } from '../../foundation/outbox';
import { AssessmentResult, Extent, Method } from '../domain/assessment';
import { Basis, type Guideline } from '../domain/guideline';
import { issueRules } from '../domain/issues';
import {
  codeOf,
  knownDay,
  whyNoDay,
  type CriterionPart,
  type GuidelinePart,
  type GuidelineVersionPart,
  type ReadingFile,
  type ReadingPart,
} from '../domain/record';
import { findingFacts, guidelineFacts } from './facts';
import { CriterionRow, FindingRow, GuidelineRow } from './rows';

const schema = 'guidelines';

/** Replaces the common list. Guidelines are written after it, since their criteria borrow its texts. */
export async function writeCriteria(manager: EntityManager, list: readonly CriterionPart[]): Promise<void> {
  const gone = await manager.findBy(CriterionRow, { code: Not(In(list.map(({ code }) => code))) });
  await manager.delete(CriterionRow, { code: In(gone.map(({ code }) => code)) });
  await manager.upsert(CriterionRow, list.map((one, position) => ({ ...one, position })) as never, ['code']);
  await tell(manager, schema, [
    ...list.map((body, position) => ({
      entity: 'criterion',
      id: body.code,
      body,
      shown: { ...body, position },
    })),
    ...gone.map(({ code }) => ({ entity: 'criterion', id: code, body: null })),
  ]);
}

/**
 * Writes all guidelines, in place of those that were known. `named` are the ids of all that stand in a file: one that
 * stands there and was refused is left as it was.
 */
export async function writeGuidelines(
  manager: EntityManager,
  list: readonly GuidelinePart[],
  named: ReadonlySet<string> = new Set(list.map(({ id }) => id)),
): Promise<void> {
  const common = new Map((await manager.find(CriterionRow)).map((row) => [row.code, row]));
  const guidelines = list.flatMap((part) => {
    const versions = part.versions.map((version, position) => guidelineOf(part, version, position, common));
    return versions.map((version) => ({
      ...version,
      dataIssues: issueRules.flatMap((rule) => rule({ guideline: version, versions })),
    }));
  });
  const written = new Set(list.map(({ id }) => id));
  const known = await manager.find(GuidelineRow, { select: { id: true, series: true } });
  const gone = known
    .filter(({ series }) => written.has(series) || !named.has(series))
    .map(({ id }) => id)
    .filter((id) => !guidelines.some((guideline) => guideline.id === id));
  // The versions of a series may have changed places, which are unique: all are written anew.
  await manager.delete(GuidelineRow, { series: In([...written]) });
  if (gone.length > 0) await manager.delete(GuidelineRow, gone);
  await manager.insert(GuidelineRow, guidelines as never);
  await tell(manager, schema, [
    ...guidelines.map((guideline) => ({
      entity: 'guideline',
      id: guideline.id,
      body: guidelineFacts(guideline),
      shown: guideline,
    })),
    ...gone.map((id) => ({ entity: 'guideline', id, body: null })),
  ]);
}

function guidelineOf(
  { id: series, issuer, title }: GuidelinePart,
  version: GuidelineVersionPart,
  position: number,
  common: ReadonlyMap<string, CriterionRow>,
): Omit<Guideline, 'dataIssues'> {
  return {
    id: version.id,
    series,
    position,
    title: version.title ?? title,
    version: version.version,
    issuerId: issuer,
    validFrom: knownDay(version.validFrom),
    validFromMissing: whyNoDay(version.validFrom),
    validTo: knownDay(version.validTo),
    validToMissing: whyNoDay(version.validTo),
    datePrecision: version.datePrecision,
    url: version.url,
    checkedOn: version.checkedOn,
    basis: version.basis ?? (version.checkedOn ? Basis.READ_AT_ADDRESS : Basis.STORED_COPY),
    note: version.note ?? null,
    criteriaKnown: version.criteriaKnown,
    criteriaCount: version.criteriaKnown ? version.criteria.length : (version.criteriaCount ?? null),
    criteria: version.criteria.map((criterion) => {
      const text = criterion.text ?? common.get(criterion.common ?? '')?.text;
      if (!text)
        throw new Error(
          `The criterion ${codeOf(criterion)} of ${version.id} has no text, and is not in the common list.`,
        );
      return {
        code: codeOf(criterion),
        common: criterion.common ?? null,
        text,
        strength: criterion.strength,
        stance: criterion.stance,
        note: criterion.note ?? null,
        url: criterion.url ?? version.url,
      };
    }),
  };
}

/** Replaces what readers have found in one agreement. */
export async function writeReadings(
  manager: EntityManager,
  partnershipId: string,
  readings: readonly ReadingPart[],
): Promise<void> {
  await manager.delete(FindingRow, { partnershipId, method: Method.READER });
  const findings = readings.flatMap(({ readBy, readOn, remark, findings: found, citations: document }) =>
    found.map(({ criterion, guideline, result, extent, note, citations }) => ({
      partnershipId,
      method: Method.READER,
      series: guideline ?? null,
      criterion,
      assessedBy: `${Method.READER}:${readBy}`,
      assessedOn: readOn,
      result,
      extent: result === AssessmentResult.SHOWN ? (extent ?? Extent.WHOLE) : null,
      reason: remark ? { code: 'READING', message: remark } : null,
      note: note ?? null,
      evidence: citations.length > 0 ? citations : document,
    })),
  );
  await manager.insert(FindingRow, findings.map((finding, position) => ({ ...finding, position })) as never);
  await tell(manager, schema, [
    { entity: 'reading', id: partnershipId, body: findingFacts(findings), shown: findings },
  ]);
}

/**
 * Writes the readings of all agreements, in place of those that were known. `named` are the agreements that have a file
 * of readings: what was known of one whose file was refused is left as it was.
 */
export async function writeAllReadings(
  manager: EntityManager,
  files: readonly ReadingFile[],
  named: ReadonlySet<string>,
): Promise<void> {
  for (const { partnership, readings } of files) await writeReadings(manager, partnership, readings);
  const known = (await manager.query(
    `SELECT DISTINCT partnership_id AS id FROM guidelines.finding WHERE method = $1`,
    [Method.READER],
  )) as { id: string }[];
  await deleteReadings(
    manager,
    known.map(({ id }) => id).filter((id) => !named.has(id)),
  );
}

async function deleteReadings(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await manager.delete(FindingRow, { partnershipId: In([...ids]), method: Method.READER });
  await tell(
    manager,
    schema,
    ids.map((id) => ({ entity: 'reading', id, body: null })),
  );
}
