import { useState } from 'react';
import { useClient } from 'urql';

import { useLanguage } from '../../language/language';
import { downloadCsv, type Cell } from '../../parts/csv';
import { Icon } from '../../parts/icon';
import { DownloadQuery } from './found-queries';
import { filterOf, type FindState } from './find-state';

/** The whole result as a file: what is seen, every page of it. */
export function DownloadResult({ state }: { state: FindState }) {
  const { language, texts } = useLanguage();
  const client = useClient();
  const [step, setStep] = useState<'idle' | 'working' | 'failed'>('idle');

  async function download(): Promise<void> {
    setStep('working');
    const rows: Cell[][] = [];
    let after: string | undefined;
    do {
      const { data, error } = await client.query(DownloadQuery, {
        search: state.search || undefined,
        filter: filterOf(state),
        orderBy: state.order,
        after,
        language: language === 'en' ? 'EN' : 'SV',
      });
      const page = data?.partnerships;
      if (!page || error?.networkError) {
        setStep('failed');
        return;
      }
      for (const { node } of page.edges) {
        if (!node) continue;
        const side = (wanted: string): string =>
          node.parties
            .filter((party) => party.side === wanted)
            .map(({ organisation, actingUnit }) =>
              [organisation?.name, actingUnit].filter(Boolean).join(' – '),
            )
            .join(', ');
        const perYear = node.funding?.publicPerYear;
        rows.push([
          node.id,
          node.title,
          node.municipality?.code,
          node.municipality?.name,
          node.period?.from,
          node.period?.to,
          node.period?.precision,
          texts.status[node.status],
          side('PUBLIC'),
          side('CIVIL_SOCIETY'),
          node.themes.map(({ label }) => label).join(', '),
          node.targetGroups.map(({ label }) => label).join(', '),
          perYear?.amount,
          perYear?.currency,
          perYear ? texts.money.perYear[perYear.basis] : null,
          node.sources.map((source) => source.id).join(', '),
          `${window.location.origin}/partnerskap/${node.id}`,
        ]);
      }
      after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
    } while (after);
    downloadCsv(language === 'en' ? 'partnerships' : 'partnerskap', texts.find.columns, rows);
    setStep('idle');
  }

  return (
    <>
      <button
        type="button"
        className="quiet-button"
        onClick={() => void download()}
        disabled={step === 'working'}
      >
        <Icon name="download" />
        {step === 'working' ? texts.find.downloading : texts.find.download}
      </button>
      {step === 'failed' && <span role="alert">{texts.find.downloadFailed}</span>}
    </>
  );
}
