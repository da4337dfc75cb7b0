import { Switch } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText, useTextLanguage } from '../../language/register-text';
import { CsvButton } from '../../parts/chart';
import { Icon } from '../../parts/icon';
import { Part } from '../../parts/part';
import { StatusName } from '../../parts/status';
import type { ResultOf } from '../../register/graphql';
import { failedAt, useRegister } from '../../register/use-register';
import { SideBySideQuery } from './compare-query';

type Partnership = NonNullable<
  NonNullable<ResultOf<typeof SideBySideQuery>['partnerships']>['edges'][number]['node']
>;

interface Point {
  name: string;
  /** What is compared, and what the file holds. */
  text: (partnership: Partnership) => string;
  show?: (partnership: Partnership) => ReactNode;
}

/** Partnerships point by point, with what differs marked. */
export function SideBySide({ ids, onRemove }: { ids: readonly string[]; onRemove: (id: string) => void }) {
  const { texts } = useLanguage();
  const languageOf = useTextLanguage();
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const answer = useRegister(SideBySideQuery, { filter: { ids: [...ids] } });
  const fundingFailed = failedAt(answer.problem, ['partnerships', 'edges', 'node', 'funding']);
  const points = usePoints(fundingFailed);
  return (
    <Part answer={answer} of={({ partnerships }) => partnerships} about={texts.compare.about} lines={14} tall>
      {(partnerships) => {
        const found = partnerships.edges.flatMap(({ node }) => (node ? [node] : []));
        // In the order in which they were chosen.
        const columns = ids.flatMap((id) => found.find((each) => each.id === id) ?? []);
        const missing = ids.filter((id) => !columns.some((each) => each.id === id));
        const rows = points.map((point) => ({
          point,
          differs: columns.length > 1 && new Set(columns.map((each) => point.text(each))).size > 1,
        }));
        const shown = onlyDifferent ? rows.filter(({ differs }) => differs) : rows;
        return (
          <div className="stack">
            {missing.length > 0 && <p className="note">{texts.compare.unknown(missing.join(', '))}</p>}
            {columns.length > 1 && (
              <div className="row spread no-print">
                <Switch
                  data-size="sm"
                  label={texts.compare.onlyDifferent}
                  checked={onlyDifferent}
                  onChange={(event) => setOnlyDifferent(event.target.checked)}
                />
                <CsvButton
                  name="jamforelse"
                  header={[texts.compare.point, ...columns.map(({ id }) => id)]}
                  rows={points.map((point) => [point.name, ...columns.map((each) => point.text(each))])}
                />
              </div>
            )}
            <div className="table-frame" tabIndex={0} role="group" aria-label={texts.compare.sideBySide}>
              <table className="table compare-table" style={{ minWidth: `${9 + columns.length * 14}rem` }}>
                <thead>
                  <tr>
                    <th scope="col">{texts.compare.point}</th>
                    {columns.map(({ id, title }) => (
                      <th scope="col" key={id} className="compare-title">
                        <Link href={`/partnerskap/${encodeURIComponent(id)}`} lang={languageOf(title)}>
                          {title}
                        </Link>
                        <button
                          type="button"
                          className="quiet-button"
                          aria-label={texts.tray.remove(title)}
                          onClick={() => onRemove(id)}
                        >
                          <Icon name="cross" />
                          {texts.compare.remove}
                        </button>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ point, differs }) => (
                    <tr key={point.name} data-differs={differs}>
                      <th scope="row">
                        {point.name}
                        {differs && <span className="differs">{texts.compare.differs}</span>}
                      </th>
                      {columns.map((each) => (
                        <td key={each.id}>
                          {point.show ? point.show(each) : <RegisterText>{point.text(each)}</RegisterText>}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </div>
        );
      }}
    </Part>
  );
}

function usePoints(fundingFailed: boolean): Point[] {
  const { texts, formats } = useLanguage();
  const none = texts.facts.notStated;
  const joined = (values: readonly string[]): string =>
    values.length ? [...new Set(values)].join('; ') : none;
  const lines = (values: readonly string[]): ReactNode =>
    values.length ? (
      <ul className="plain-list compare-lines">
        {[...new Set(values)].map((value) => (
          <li key={value}>
            <RegisterText>{value}</RegisterText>
          </li>
        ))}
      </ul>
    ) : (
      <span className="subtle">{none}</span>
    );
  const listed = (name: string, values: (partnership: Partnership) => string[]): Point => ({
    name,
    text: (each) => joined(values(each)),
    show: (each) => lines(values(each)),
  });
  const parties = (side: string) => (each: Partnership) =>
    each.parties
      .filter((party) => party.side === side)
      .map(({ organisation, actingUnit }) => [organisation?.name, actingUnit].filter(Boolean).join(', '));
  const brings = (side: string) => (each: Partnership) =>
    each.commitments.filter((commitment) => commitment.side === side).map(({ description }) => description);
  const term = (kind: Partnership['terms'][number]['kind']): Point =>
    listed(texts.term[kind], (each) =>
      each.terms.filter((one) => one.kind === kind).map(({ description }) => description),
    );
  const sum = (name: string, pick: (funding: NonNullable<Partnership['funding']>) => string): Point => ({
    name,
    text: (each) =>
      each.funding ? pick(each.funding) : fundingFailed ? texts.money.cannotBeShown : texts.money.notStated,
  });
  return [
    { name: texts.facts.municipality, text: (each) => each.municipality?.name ?? texts.find.noMunicipality },
    {
      name: texts.facts.status,
      text: (each) => texts.status[each.status],
      show: (each) => <StatusName status={each.status} />,
    },
    { name: texts.facts.term, text: (each) => formats.period(each.period) },
    listed(texts.side.PUBLIC, parties('PUBLIC')),
    listed(texts.side.CIVIL_SOCIETY, parties('CIVIL_SOCIETY')),
    listed(texts.facts.targetGroups, (each) => each.targetGroups.map(({ label }) => label)),
    listed(texts.facts.themes, (each) => each.themes.map(({ label }) => label)),
    listed(texts.partnership.goals, (each) => [...each.goals]),
    sum(texts.facts.publicPerYear, ({ publicPerYear }) =>
      publicPerYear
        ? `${formats.money(publicPerYear)} (${texts.money.perYear[publicPerYear.basis]})`
        : texts.money.notStated,
    ),
    sum(texts.money.public, (funding) =>
      funding.public ? formats.money(funding.public) : texts.money.notStated,
    ),
    sum(texts.money.civilSociety, ({ civilSociety }) =>
      civilSociety ? formats.money(civilSociety) : texts.money.notStated,
    ),
    listed(texts.compare.publicBrings, brings('PUBLIC')),
    listed(texts.compare.civilBrings, brings('CIVIL_SOCIETY')),
    {
      name: texts.partnership.extension,
      text: (each) =>
        each.extension
          ? `${each.extension.latestTo ? texts.partnership.extensionTo(formats.day(each.extension.latestTo)) : texts.partnership.extensionOpen}${
              each.extension.step
                ? `, ${texts.partnership.extensionStep(formats.length(each.extension.step) ?? each.extension.step)}`
                : ''
            }`
          : none,
    },
    term('NOTICE'),
    term('RENEGOTIATION'),
    term('RESCISSION'),
    term('CLAWBACK'),
    term('DISPUTE'),
    listed(texts.partnership.sections.uppfoljning, (each) =>
      each.followUp.map(
        ({ interval, atLeast, description }) =>
          `${interval ? `${texts.partnership.howOften(formats.interval(interval) ?? interval, atLeast)}: ` : ''}${description}`,
      ),
    ),
    listed(texts.partnership.forums, (each) =>
      each.forums.map(
        ({ name, interval, atLeast }) =>
          `${name}${interval ? ` (${texts.partnership.howOften(formats.interval(interval) ?? interval, atLeast)})` : ''}`,
      ),
    ),
    { name: texts.partnership.paper, text: (each) => texts.paper[each.paper.kind] },
    { name: texts.issues.name, text: (each) => texts.compare.issueCount(each.dataIssues.length) },
  ];
}
