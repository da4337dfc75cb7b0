import { Link } from 'wouter';

import { useLanguage } from '../language/language';
import { RegisterText } from '../language/register-text';
import { TermBars, type TermLike } from './term-bars';

interface Partnership extends TermLike {
  extension: { latestTo: string | null } | null;
  municipality?: { name: string } | null;
}

interface Props {
  partnerships: readonly Partnership[];
  /** More than are given. */
  total: number;
  /** Where they are searched and filtered, and what that is called. */
  search: { way: string; name: string };
}

/** The partnerships of somebody or of a place as terms over time, and the way to the rest of them. */
export function PartnershipsOverTime({ partnerships, total, search }: Props) {
  const { texts } = useLanguage();
  return (
    <>
      <TermBars
        terms={partnerships.map((each) => ({
          ...each,
          extensionTo: each.extension?.latestTo,
          below: each.municipality && (
            <>
              <RegisterText>{each.municipality.name}</RegisterText> ·{' '}
            </>
          ),
        }))}
      />
      {total > partnerships.length && (
        <p className="note">{texts.find.firstOf(partnerships.length, total)}</p>
      )}
      <p>
        <Link href={search.way}>{search.name}</Link>
      </p>
    </>
  );
}
