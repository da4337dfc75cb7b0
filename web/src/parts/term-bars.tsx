import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { useLanguage } from '../language/language';
import { useTextLanguage } from '../language/register-text';
import { addDays, daysBetween, today } from '../language/today';
import type { PeriodLike } from '../language/formats';
import { StatusName, type Status } from './status';

export interface TermLike {
  id: string;
  title: string;
  period: PeriodLike | null;
  extensionTo?: string | null;
  status: Status;
  /** Shown under the title. */
  below?: ReactNode;
}

interface Props {
  terms: readonly TermLike[];
  /** Marked across all bars; today when none is given. */
  day?: string;
}

/** Terms over time: a list to read, with a bar for each to see. */
export function TermBars({ terms, day }: Props) {
  const { texts, formats } = useLanguage();
  const languageOf = useTextLanguage();
  const marked = day ?? today();
  const ends = terms
    .flatMap(({ period, extensionTo }) => [period?.from, period?.to, extensionTo])
    .filter((end) => end != null);
  const firstYear = Math.min(Number(marked.slice(0, 4)), ...ends.map((end) => Number(end.slice(0, 4))));
  const lastYear = Math.max(Number(marked.slice(0, 4)), ...ends.map((end) => Number(end.slice(0, 4))));
  const first = `${firstYear}-01-01`;
  const length = daysBetween(first, `${lastYear + 1}-01-01`);
  const at = (iso: string): number => (100 * daysBetween(first, iso)) / length;
  const step = Math.ceil((lastYear - firstYear + 1) / 10);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).filter(
    (year) => (year - firstYear) % step === 0,
  );
  return (
    <div className="terms">
      <div className="term-years small subtle" aria-hidden="true">
        <div>
          {years.map((year) => (
            <span key={year} style={{ insetInlineStart: `${at(`${year}-01-01`)}%` }}>
              {year}
            </span>
          ))}
        </div>
      </div>
      <ul className="plain-list">
        {terms.map(({ id, title, period, extensionTo, status, below }) => {
          const from = period?.from ?? (period?.to ? first : undefined);
          const to = period?.to ?? (period?.from ? `${lastYear}-12-31` : undefined);
          return (
            <li className="term" key={id}>
              <div className="term-what">
                <Link href={`/partnerskap/${encodeURIComponent(id)}`} lang={languageOf(title)}>
                  {title}
                </Link>
                <p className="small subtle">
                  {below}
                  <StatusName status={status} /> · <span className="number">{formats.period(period)}</span>
                </p>
              </div>
              <div className="term-track" aria-hidden="true">
                {years.map((year) => (
                  <span
                    key={year}
                    className="term-line"
                    style={{ insetInlineStart: `${at(`${year}-01-01`)}%` }}
                  />
                ))}
                <span className="term-day" style={{ insetInlineStart: `${at(marked)}%` }} />
                {from && to ? (
                  <span
                    className="term-bar"
                    data-status={status}
                    data-open={period?.to ? undefined : 'end'}
                    style={{
                      insetInlineStart: `${at(from)}%`,
                      width: `max(${at(addDays(to, 1)) - at(from)}%, 6px)`,
                    }}
                  />
                ) : (
                  <span className="term-unknown small">{texts.period.notStated}</span>
                )}
                {to && extensionTo && extensionTo > to && (
                  <span
                    className="term-bar term-extension"
                    style={{
                      insetInlineStart: `${at(addDays(to, 1))}%`,
                      width: `${at(extensionTo) - at(to)}%`,
                    }}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <p className="small subtle term-legend">
        <span>
          <i className="term-bar" /> {texts.terms.term}
        </span>
        <span>
          <i className="term-bar term-extension" /> {texts.terms.extension}
        </span>
        <span>
          <i className="term-day" /> {formats.shortDay(marked)}
        </span>
      </p>
    </div>
  );
}
