import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { useTextLanguage } from '../../language/register-text';
import { StatusName } from '../../parts/status';
import type { Record } from './partnership-page';

/** The agreements before and after this one, as stops along a line. */
export function Chain({ record }: { record: Record }) {
  const { texts, formats } = useLanguage();
  const languageOf = useTextLanguage();
  const { predecessor, successors } = record;
  if (!predecessor && successors.length === 0) return <p className="subtle">{texts.partnership.noChain}</p>;
  const stops = [
    ...(predecessor?.predecessor ? [{ ...predecessor.predecessor, here: false }] : []),
    ...(predecessor ? [{ ...predecessor, here: false }] : []),
    { ...record, here: true },
    ...successors.map((successor) => ({ ...successor, here: false })),
  ];
  return (
    <div className="stack">
      <h3>{texts.partnership.chain}</h3>
      <ol className="plain-list chain">
        {stops.map(({ id, title, period, status, here }) => (
          <li key={id} data-here={here} aria-current={here || undefined}>
            <p className="number small subtle">{formats.period(period)}</p>
            {here ? (
              <strong lang={languageOf(title)}>{title}</strong>
            ) : (
              <Link href={`/partnerskap/${encodeURIComponent(id)}`} lang={languageOf(title)}>
                {title}
              </Link>
            )}
            <p className="small">
              <StatusName status={status} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
