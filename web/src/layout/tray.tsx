import { Button } from '@digdir/designsystemet-react';
import { Link, useLocation } from 'wouter';

import { useLanguage } from '../language/language';
import { Icon } from '../parts/icon';
import { emptyTray, toggleChosen, trayIsFull, useTray, type Chosen } from './tray-store';

/** Follows the user from page to page with what has been chosen to compare. */
export function Tray() {
  const tray = useTray();
  const { texts } = useLanguage();
  const [path] = useLocation();
  return (
    <>
      <p className="hidden" role="status">
        {tray.length ? texts.tray.count(tray.length) : ''}
      </p>
      {tray.length > 0 && path !== '/jamfor' && (
        <section className="tray" aria-label={texts.tray.name}>
          <div className="wide">
            <strong>{texts.tray.count(tray.length)}</strong>
            <ul className="tray-chosen plain-list">
              {tray.map((each) => (
                <li key={each.id}>
                  <button
                    type="button"
                    className="chosen"
                    aria-label={texts.tray.remove(each.title)}
                    onClick={() => toggleChosen(each)}
                  >
                    <span>{each.title}</span>
                    <Icon name="cross" />
                  </button>
                </li>
              ))}
            </ul>
            <div className="row">
              <button type="button" className="quiet-button" onClick={emptyTray}>
                {texts.tray.empty}
              </button>
              <Button asChild data-size="sm">
                <Link href={compareAddress(tray.map(({ id }) => id))}>{texts.tray.compare}</Link>
              </Button>
            </div>
          </div>
        </section>
      )}
    </>
  );
}

export function compareAddress(ids: readonly string[]): string {
  return ids.length ? `/jamfor?avtal=${ids.map(encodeURIComponent).join(',')}` : '/jamfor';
}

export function CompareToggle({ partnership }: { partnership: Chosen }) {
  const tray = useTray();
  const { texts } = useLanguage();
  const chosen = tray.some(({ id }) => id === partnership.id);
  return (
    <Button
      variant={chosen ? 'primary' : 'secondary'}
      data-size="sm"
      aria-pressed={chosen}
      aria-label={texts.tray.choose(partnership.title)}
      aria-disabled={!chosen && trayIsFull(tray)}
      title={!chosen && trayIsFull(tray) ? texts.tray.full : undefined}
      onClick={() => toggleChosen(partnership)}
    >
      <Icon name={chosen ? 'check' : 'plus'} />
      {chosen ? texts.tray.chosen : texts.tray.add}
    </Button>
  );
}
