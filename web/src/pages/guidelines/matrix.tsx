import { Button, Dialog, Switch } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText, useTextLanguage } from '../../language/register-text';
import { AssessmentMark } from '../../parts/assessment';
import { CsvButton } from '../../parts/chart';
import { Citation } from '../../parts/citation';
import { Part } from '../../parts/part';
import type { ResultOf } from '../../register/graphql';
import { useRegister } from '../../register/use-register';
import type { Guideline } from './guidelines-page';
import { MatrixQuery } from './guidelines-query';

type MatrixData = NonNullable<NonNullable<ResultOf<typeof MatrixQuery>['selection']>['guidelineMatrix']>;
type Row = MatrixData['edges'][number]['node'];
type Cell = Row['cells'][number];

const pageSize = 50;

/** What the guideline asks for, as a list to hold a draft against, with how many agreements show each point. */
export function Checklist({ guideline }: { guideline: Guideline }) {
  const { texts } = useLanguage();
  const { data, waiting } = useRegister(MatrixQuery, {
    guideline: guideline.id,
    filter: {},
    first: pageSize,
  });
  const counted = data?.selection?.guidelineMatrix?.criteria ?? [];
  return (
    <div className="stack">
      <div className="section-head">
        <h3>{texts.guidelines.checklist}</h3>
        <button type="button" className="quiet-button" onClick={() => window.print()}>
          {texts.guidelines.print}
        </button>
      </div>
      <ol className="plain-list checklist">
        {guideline.criteria.map(({ code, text, strength, note }) => {
          const counts = counted.find((each) => each.code === code);
          return (
            <li key={code}>
              <span className="check-box" aria-hidden="true" />
              <span className="check-code number">{code}</span>
              <div>
                <p>
                  <RegisterText>{text}</RegisterText>
                  {strength === 'SOFTENED' && (
                    <span className="small subtle"> ({texts.guidelines.softened})</span>
                  )}
                </p>
                {note && (
                  <p className="small subtle">
                    <RegisterText>{note}</RegisterText>
                  </p>
                )}
                {(counts || waiting) && (
                  <p className="small subtle">{counts ? texts.guidelines.counts(counts) : '\u00a0'}</p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** The guideline held against every agreement: a mark in each cell, and behind it where that stands. */
export function Matrix({ guideline }: { guideline: Guideline }) {
  const { texts } = useLanguage();
  const languageOf = useTextLanguage();
  const [all, setAll] = useState(false);
  const [after, setAfter] = useState<string>();
  const [shown, setShown] = useState<{ row: Row; cell: Cell }>();
  const dialog = useRef<HTMLDialogElement>(null);
  const answer = useRegister(MatrixQuery, { guideline: guideline.id, filter: {}, first: pageSize, after });
  return (
    <Part
      answer={answer}
      of={({ selection }) => selection?.guidelineMatrix}
      about={texts.guidelines.about}
      lines={12}
    >
      {(matrix) => {
        const read = matrix.edges.filter(({ node }) =>
          node.cells.some(({ result }) => result !== 'NOT_ASSESSED'),
        );
        const rows = all ? matrix.edges : read;
        return (
          <div className="stack">
            <p className="note" data-tone="quiet">
              <RegisterText>{matrix.caution}</RegisterText>
            </p>
            <ul className="plain-list matrix-legend">
              {(['SHOWN', 'CONTRADICTED', 'SILENT', 'NOT_APPLICABLE', 'NOT_ASSESSED'] as const).map(
                (result) => (
                  <li key={result}>
                    <AssessmentMark result={result} />
                  </li>
                ),
              )}
              <li>
                <AssessmentMark result="SHOWN" part />
              </li>
            </ul>
            <div className="row spread">
              <p className="small subtle">{texts.guidelines.pressForEvidence}</p>
              <Switch
                data-size="sm"
                className="no-print"
                label={texts.guidelines.showUnread(matrix.edges.length - read.length)}
                checked={all}
                onChange={(event) => setAll(event.target.checked)}
              />
            </div>
            <div
              className="table-frame matrix-frame"
              tabIndex={0}
              role="group"
              aria-label={texts.guidelines.matrix}
            >
              <table className="table matrix">
                <thead>
                  <tr>
                    <th scope="col">{texts.guidelines.agreement}</th>
                    {matrix.criteria.map(({ code, text }) => (
                      <th scope="col" key={code} title={text}>
                        {code}
                        <span className="hidden">
                          : <RegisterText>{text}</RegisterText>
                        </span>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ node }) => (
                    <tr key={node.partnership?.id}>
                      <th scope="row">
                        {node.partnership && (
                          <Link
                            href={`/partnerskap/${encodeURIComponent(node.partnership.id)}`}
                            lang={languageOf(node.partnership.title)}
                          >
                            {node.partnership.title ?? node.partnership.id}
                          </Link>
                        )}
                      </th>
                      {node.cells.map((cell, index) => (
                        <td key={`${cell.criterion.code}-${index}`}>
                          {cell.result === 'NOT_ASSESSED' ? (
                            <AssessmentMark result={cell.result} wordless />
                          ) : (
                            <button
                              type="button"
                              className="matrix-cell"
                              onClick={() => {
                                setShown({ row: node, cell });
                                dialog.current?.showModal();
                              }}
                            >
                              <AssessmentMark result={cell.result} part={cell.extent === 'PART'} wordless />
                              <span className="hidden">
                                {' '}
                                {texts.guidelines.evidenceFor(cell.criterion.code)}
                              </span>
                            </button>
                          )}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
                <tfoot>
                  <tr>
                    <th scope="row">{texts.guidelines.shownBy}</th>
                    {matrix.criteria.map(({ code, shown: count }) => (
                      <td key={code}>{count}</td>
                    ))}
                  </tr>
                </tfoot>
              </table>
            </div>
            <div className="row spread no-print">
              <CsvButton
                name={`matris-${guideline.id}`}
                header={[texts.guidelines.agreement, ...matrix.criteria.map(({ code }) => code)]}
                rows={matrix.edges.map(({ node }) => [
                  node.partnership?.id,
                  ...node.cells.map(({ result }) => texts.assessment[result]),
                ])}
              />
              {matrix.pageInfo.hasNextPage && (
                <Button
                  variant="secondary"
                  data-size="sm"
                  onClick={() => setAfter(matrix.pageInfo.endCursor ?? undefined)}
                >
                  {texts.guidelines.nextPage}
                </Button>
              )}
            </div>
            <Dialog ref={dialog} closedby="any" closeButton={texts.close} aria-labelledby="evidence-name">
              {shown && <Evidence {...shown} guideline={guideline} />}
            </Dialog>
          </div>
        );
      }}
    </Part>
  );
}

function Evidence({ row, cell, guideline }: { row: Row; cell: Cell; guideline: Guideline }) {
  const { texts } = useLanguage();
  const criterion = guideline.criteria.find(({ code }) => code === cell.criterion.code);
  return (
    <div className="stack">
      <h3 id="evidence-name">
        <RegisterText>{row.partnership?.title}</RegisterText>
      </h3>
      <p>
        <strong>{cell.criterion.code}</strong> <RegisterText>{criterion?.text}</RegisterText>
      </p>
      <p>
        <AssessmentMark result={cell.result} part={cell.extent === 'PART'} />
      </p>
      {(cell.note ?? cell.reason) && (
        <p>
          <RegisterText>{cell.note ?? cell.reason?.message}</RegisterText>
        </p>
      )}
      {cell.evidence.map((citation, index) => (
        <p key={index}>
          <Citation citation={citation} listed={false} />
        </p>
      ))}
      {cell.assessedBy && <p className="small subtle">{texts.guidelines.assessedBy(cell.assessedBy)}</p>}
      {row.partnership && (
        <p>
          <Link href={`/partnerskap/${encodeURIComponent(row.partnership.id)}`}>
            {texts.guidelines.toAgreement}
          </Link>
        </p>
      )}
    </div>
  );
}
