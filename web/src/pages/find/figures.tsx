import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import type { FacetLike } from './facet-filters';

const most = 4;

/** From what was found to its figures: a search for shelters is often a question of what a bed costs. */
export function Figures({ given }: { given: readonly FacetLike[] }) {
  const { texts } = useLanguage();
  const metrics = given.find(({ field }) => field === 'METRIC')?.values ?? [];
  if (metrics.length === 0) return null;
  return (
    <p className="small no-print">
      <span className="subtle">{texts.find.figures}</span>{' '}
      {metrics.slice(0, most).map(({ value, label, count }) => (
        <span key={value}>
          <Link href={`/jamfor?matt=${encodeURIComponent(value)}#matt`}>
            <RegisterText>{label}</RegisterText>
          </Link>{' '}
          <span className="number subtle">({count})</span>
          {' · '}
        </span>
      ))}
      <Link href="/jamfor#matt">{texts.find.allFigures}</Link>
    </p>
  );
}
