import { useLanguage } from '../language/language';
import { RegisterText } from '../language/register-text';
import { Citation } from './citation';
import { Icon } from './icon';

export interface IssueLike {
  code: string;
  severity: 'INFO' | 'WARNING' | 'ERROR';
  message: string;
  values?: readonly string[] | null;
  citations?:
    readonly { source?: { id: string } | null; section?: string | null; figure?: string | null }[] | null;
}

/** What a reader must know, in plain words, with the values that disagree and where they stand. */
export function DataIssues({ issues }: { issues: readonly IssueLike[] }) {
  const { texts } = useLanguage();
  if (issues.length === 0) return null;
  const grave = issues.filter(({ severity }) => severity !== 'INFO');
  const light = issues.filter(({ severity }) => severity === 'INFO');
  return (
    <div className="stack">
      {grave.length > 0 && <Issues issues={grave} />}
      {light.length > 0 && (
        <details className="disclosure">
          <summary>{texts.issues.light(light.length)}</summary>
          <Issues issues={light} />
        </details>
      )}
    </div>
  );
}

function Issues({ issues }: { issues: readonly IssueLike[] }) {
  const { texts } = useLanguage();
  return (
    <ul className="plain-list stack">
      {issues.map(({ code, severity, message, values, citations }, index) => (
        <li key={`${code}-${index}`} className="note" data-tone={severity === 'INFO' ? 'quiet' : 'warning'}>
          <p>
            <strong>
              <Icon name={severity === 'INFO' ? 'info' : 'warning'} /> {texts.issues.severity[severity]}:
            </strong>{' '}
            <RegisterText>{message}</RegisterText>
          </p>
          {values && values.length > 1 && (
            <p className="small">
              {texts.issues.values}: <span lang="sv">{values.map(inWords).join(' · ')}</span>
            </p>
          )}
          {citations?.map((citation, place) => (
            <p key={place}>
              <Citation citation={citation} />
            </p>
          ))}
        </li>
      ))}
    </ul>
  );

  /** A value may be one of the register's own codes. */
  function inWords(value: string): string {
    return Object.hasOwn(texts.contribution, value)
      ? texts.contribution[value as keyof typeof texts.contribution]
      : value;
  }
}
