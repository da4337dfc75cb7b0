import { useLanguage } from '../language/language';
import { RegisterText } from '../language/register-text';
import { Citation } from './citation';
import { Icon } from './icon';

export interface IssueLike {
  code: string;
  severity: 'INFO' | 'WARNING' | 'ERROR';
  message: string;
  values?: readonly string[] | null;
  citations?: readonly { source?: { id: string } | null; section?: string | null; figure?: string | null }[] | null;
}

/** What a reader must know, in plain words, with the values that disagree and where they stand. */
export function DataIssues({ issues }: { issues: readonly IssueLike[] }) {
  const { texts } = useLanguage();
  if (issues.length === 0) return null;
  return (
    <ul className="plain-list stack issues">
      {issues.map((issue, index) => (
        <li key={`${issue.code}-${index}`} className="note" data-tone={issue.severity === 'INFO' ? 'quiet' : 'warning'}>
          <p>
            <strong>
              <Icon name={issue.severity === 'INFO' ? 'info' : 'warning'} /> {texts.issues.severity[issue.severity]}:
            </strong>{' '}
            <RegisterText>{issue.message}</RegisterText>
          </p>
          {Boolean(issue.values?.length) && (
            <p className="small">
              {texts.issues.values}: <span lang="sv">{issue.values?.join(' · ')}</span>
            </p>
          )}
          {issue.citations?.map((citation, place) => (
            <p key={place}>
              <Citation citation={citation} />
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
