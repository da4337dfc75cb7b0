import './compare.css';

import { useEffect } from 'react';
import { Link, useSearchParams } from 'wouter';

import { useLanguage } from '../../language/language';
import { Page } from '../../layout/page';
import { useTray } from '../../layout/tray-store';
import { Section } from '../partnership/section';
import { AddPartnership } from './add-partnership';
import { MetricComparison } from './metric-comparison';
import { SideBySide } from './side-by-side';

const most = 6;

export default function ComparePage() {
  const { texts } = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const tray = useTray();
  const given = parameters.get('avtal');
  const ids = [...new Set((given ?? '').split(',').filter(Boolean))].slice(0, most);

  // Without an address of its own the page begins with what the user has in the tray.
  const fromTray = given == null && !parameters.has('matt') && tray.length > 0;
  useEffect(() => {
    if (fromTray)
      setIds(
        tray.map(({ id }) => id),
        true,
      );
  });

  function setIds(next: readonly string[], replace = false): void {
    setParameters(
      (before) => {
        const changed = new URLSearchParams(before);
        changed.set('avtal', next.join(','));
        return changed;
      },
      { replace },
    );
  }

  return (
    <Page title={texts.compare.title} lead={<p>{texts.compare.lead}</p>}>
      <Section id="avtalen" name={texts.compare.sideBySide}>
        {ids.length === 0 && (
          <p>
            {texts.compare.noneChosen} <Link href="/">{texts.compare.toFind}</Link>
          </p>
        )}
        {ids.length < most && <AddPartnership onAdd={(id) => setIds([...ids, id])} chosen={ids} />}
        {ids.length > 0 && (
          <SideBySide ids={ids} onRemove={(id) => setIds(ids.filter((each) => each !== id))} />
        )}
      </Section>
      <Section id="matt" name={texts.compare.metric}>
        <MetricComparison ids={ids} />
      </Section>
    </Page>
  );
}
