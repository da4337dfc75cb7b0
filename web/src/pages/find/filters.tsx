import { useEffect, useState, type ReactNode } from 'react';

import { useLanguage } from '../../language/language';
import { Icon } from '../../parts/icon';

/** Beside the result where there is room, folded above it where there is not. */
export function Filters({ count, children }: { count: number; children: ReactNode }) {
  const { texts } = useLanguage();
  const [wide, setWide] = useState(() => besideResult().matches);
  useEffect(() => {
    const query = besideResult();
    const changed = (): void => setWide(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  if (wide)
    return (
      <>
        <h2 className="filters-name">{texts.find.filters}</h2>
        {children}
      </>
    );
  return (
    <details className="filters-folded">
      <summary>
        <Icon name="filter" />
        {texts.find.filters}
        {count > 0 && ` (${count})`}
      </summary>
      {children}
    </details>
  );
}

/** As wide as find.css has it, in letters as large as the reader has set them. */
function besideResult(): MediaQueryList {
  const letter = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return window.matchMedia(`(min-width: ${62 * letter}px)`);
}
