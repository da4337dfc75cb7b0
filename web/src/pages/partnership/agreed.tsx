import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { Citation } from '../../parts/citation';
import type { Record } from './partnership-page';

/** What the parties have agreed to follow up, how often, and before whom. */
export function FollowUp({ record }: { record: Record }) {
  const { texts, formats } = useLanguage();
  if (record.followUp.length === 0) return <p className="subtle">{texts.partnership.noFollowUp}</p>;
  return (
    <ul className="plain-list agreed">
      {record.followUp.map(
        ({ interval, atLeast, forum, indicators, userSurvey, description, citation }, index) => (
          <li key={index}>
            <strong>
              {interval
                ? texts.partnership.howOften(formats.interval(interval) ?? interval, atLeast)
                : texts.partnership.intervalNotStated}
            </strong>
            <p>
              <RegisterText>{description}</RegisterText>
            </p>
            {forum && (
              <p className="small subtle">
                {texts.partnership.forum}: <span lang="sv">{forum}</span>
              </p>
            )}
            {indicators.length > 0 && (
              <p className="small subtle">
                {texts.partnership.indicators}:{' '}
                {indicators.map((indicator, place) => (
                  <span key={indicator}>
                    {place > 0 && ', '}
                    <RegisterText>{indicator}</RegisterText>
                  </span>
                ))}
              </p>
            )}
            {userSurvey && <p className="small subtle">{texts.partnership.userSurvey}</p>}
            <Citation citation={citation} />
          </li>
        ),
      )}
    </ul>
  );
}

export function Forums({ record }: { record: Record }) {
  const { texts, formats } = useLanguage();
  if (record.forums.length === 0) return null;
  return (
    <div className="stack">
      <h3>{texts.partnership.forums}</h3>
      <ul className="plain-list agreed">
        {record.forums.map(({ name, interval, atLeast, description, citation }, index) => (
          <li key={index}>
            <strong>
              <RegisterText>{name}</RegisterText>
            </strong>
            {interval && (
              <span className="subtle">
                {' '}
                – {texts.partnership.howOften(formats.interval(interval) ?? interval, atLeast)}
              </span>
            )}
            {description && (
              <p>
                <RegisterText>{description}</RegisterText>
              </p>
            )}
            <Citation citation={citation} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const kinds = [
  'EXTENSION',
  'NOTICE',
  'RENEGOTIATION',
  'RESCISSION',
  'CLAWBACK',
  'DISPUTE',
  'INVOICING',
  'OTHER',
] as const;

/** The terms that a planner asks for, each kind named, also where the text says nothing of it. */
export function Terms({ record }: { record: Record }) {
  const { texts } = useLanguage();
  const stated = kinds.filter((kind) => record.terms.some((term) => term.kind === kind));
  const silent = kinds.filter((kind) => !stated.includes(kind) && kind !== 'OTHER');
  return (
    <div className="stack">
      {stated.length > 0 && (
        <dl className="facts">
          {stated.map((kind) => (
            <div className="facts-row" key={kind}>
              <dt>{texts.term[kind]}</dt>
              <dd>
                {record.terms
                  .filter((term) => term.kind === kind)
                  .map(({ description, citation }, index) => (
                    <div key={index}>
                      <p>
                        <RegisterText>{description}</RegisterText>
                      </p>
                      <Citation citation={citation} />
                    </div>
                  ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {silent.length > 0 && (
        <p className="subtle">
          {texts.partnership.termsNotStated(silent.map((kind) => texts.term[kind].toLocaleLowerCase('sv')))}
        </p>
      )}
      {record.annexes.length > 0 && (
        <p>
          {texts.partnership.annexes}:{' '}
          {record.annexes.map(({ title }, index) => (
            <span key={index}>
              {index > 0 && ', '}
              <RegisterText>{title}</RegisterText>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

export function Plans({ record }: { record: Record }) {
  const { texts } = useLanguage();
  if (record.relatedPlans.length === 0) return null;
  return (
    <div className="stack">
      <h3>{texts.partnership.plans}</h3>
      <ul className="plain-list agreed">
        {record.relatedPlans.map(({ title, description, source }, index) => (
          <li key={index}>
            <strong>
              <RegisterText>{title}</RegisterText>
            </strong>
            <p>
              <RegisterText>{description}</RegisterText>
            </p>
            <Citation citation={{ source }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
