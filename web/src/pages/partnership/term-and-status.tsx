import { useId } from 'react';
import { useSearchParams } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { isDay } from '../../language/today';
import { Citation } from '../../parts/citation';
import { StatusName } from '../../parts/status';
import type { Record } from './partnership-page';

/** The status on a day that can be chosen, why it is so, and what the paper behind it shows. */
export function TermAndStatus({ record, day, chosen }: { record: Record; day: string; chosen: boolean }) {
  const { texts, formats } = useLanguage();
  const [, setParameters] = useSearchParams();
  const id = useId();
  const { extension, paper, condition } = record;
  return (
    <div className="stack">
      <div className="status-on">
        <div className="row">
          <label htmlFor={id}>{texts.partnership.statusOnDay}</label>
          <input
            id={id}
            type="date"
            className="day-exact"
            value={day}
            onChange={(event) => {
              const { value } = event.target;
              if (isDay(value))
                setParameters(
                  (before) => {
                    const next = new URLSearchParams(before);
                    next.set('dag', value);
                    return next;
                  },
                  { replace: chosen },
                );
            }}
          />
        </div>
        <p role="status">
          <StatusName status={record.status} />
        </p>
        <p className="prose">
          <RegisterText>{record.statusReason}</RegisterText>
        </p>
      </div>
      <dl className="facts">
        <dt>{texts.facts.term}</dt>
        <dd>
          {formats.period(record.period)}
          {record.period?.precision === 'YEAR' && <p className="small subtle">{texts.period.yearsOnly}</p>}
          {record.period?.precision === 'MONTH' && <p className="small subtle">{texts.period.monthsOnly}</p>}
          {record.statedTerms.map(({ citation, period }, index) => (
            <p key={index}>
              {record.statedTerms.length > 1 && `${formats.period(period)}: `}
              <Citation citation={citation} />
            </p>
          ))}
        </dd>
        <dt>{texts.partnership.extension}</dt>
        <dd>
          {extension ? (
            <>
              {extension.latestTo
                ? texts.partnership.extensionTo(formats.day(extension.latestTo))
                : texts.partnership.extensionOpen}
              {extension.step &&
                `, ${texts.partnership.extensionStep(formats.length(extension.step) ?? extension.step)}`}
              {extension.decideBy &&
                `, ${texts.partnership.extensionDecideBy(formats.day(extension.decideBy))}`}
              . <RegisterText>{extension.form}</RegisterText>{' '}
              <p>
                <Citation citation={extension.citation} />
              </p>
            </>
          ) : (
            texts.facts.notStated
          )}
        </dd>
        <dt>{texts.partnership.paper}</dt>
        <dd>
          {texts.paper[paper.kind]} <RegisterText>{paper.note}</RegisterText>
          <p>
            <Citation citation={paper.citation} />
          </p>
        </dd>
        {condition && (
          <>
            <dt>{texts.partnership.condition}</dt>
            <dd>
              <RegisterText>{condition.text}</RegisterText>
              <p>
                <Citation citation={condition.citation} />
              </p>
            </dd>
          </>
        )}
        <dt>{texts.partnership.decisions}</dt>
        <dd>
          {record.decisions.length === 0 ? (
            texts.facts.notStated
          ) : (
            <ol className="plain-list stack">
              {record.decisions.map(({ kind, body, date, during, caseNumber, citation }, index) => (
                <li key={index}>
                  <strong>{texts.decision[kind]}</strong>{' '}
                  {date ? formats.day(date) : during ? formats.period(during) : texts.period.notStated}
                  {body && (
                    <>
                      , <span lang="sv">{body}</span>
                    </>
                  )}
                  {caseNumber && `, ${texts.partnership.caseNumber} ${caseNumber}`}
                  <p>
                    <Citation citation={citation} />
                  </p>
                </li>
              ))}
            </ol>
          )}
        </dd>
        {record.amendments.length > 0 && (
          <>
            <dt>{texts.partnership.amendments}</dt>
            <dd>
              <ol className="plain-list stack">
                {record.amendments.map(({ kind, date, newTo, description, citation }, index) => (
                  <li key={index}>
                    <strong>{texts.amendment[kind]}</strong>{' '}
                    {date ? formats.day(date) : texts.period.notStated}
                    {newTo && `, ${texts.partnership.newTo(formats.day(newTo))}`}.{' '}
                    <RegisterText>{description}</RegisterText>
                    <p>
                      <Citation citation={citation} />
                    </p>
                  </li>
                ))}
              </ol>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
