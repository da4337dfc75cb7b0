import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { useLanguage } from '../../language/language';
import { Part } from '../../parts/part';
import { failedAt, useRegister } from '../../register/use-register';
import { FindQuery } from './find-query';
import { pageSize, questionOf, type FindState } from './find-state';
import { ResultCard } from './result-card';

/** One page after another, each with its own question, so that what has come stays. */
export function ResultPages({ state, whole }: { state: FindState; whole: boolean }) {
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <div className="results">
      {cursors.map((after, index) => (
        <ResultPage
          key={after ?? 'first'}
          state={state}
          after={after}
          shownBefore={index * pageSize}
          whole={whole}
          last={index === cursors.length - 1}
          onMore={(cursor) => setCursors([...cursors, cursor])}
        />
      ))}
    </div>
  );
}

const inFirstWindow = 4;

interface ResultPageProps {
  state: FindState;
  after: string | undefined;
  shownBefore: number;
  whole: boolean;
  last: boolean;
  onMore: (cursor: string) => void;
}

function ResultPage({ state, after, shownBefore, whole, last, onMore }: ResultPageProps) {
  const { texts } = useLanguage();
  const answer = useRegister(FindQuery, { ...questionOf(state), after });
  return (
    <Part answer={answer} of={({ partnerships }) => partnerships} about={texts.find.about} lines={16}>
      {({ edges, totalCount, pageInfo }) => (
        <>
          {(whole ? edges : edges.slice(0, inFirstWindow)).map((edge, index) => (
            <ResultCard
              key={edge.node?.id ?? index}
              edge={edge}
              fundingFailed={
                !edge.node?.funding && failedAt(answer.problem, ['partnerships', 'edges', 'node', 'funding'])
              }
            />
          ))}
          {whole && last && pageInfo.hasNextPage && pageInfo.endCursor && (
            <div className="row more no-print">
              <Button variant="secondary" onClick={() => onMore(pageInfo.endCursor as string)}>
                {texts.find.more}
              </Button>
              <span className="subtle">{texts.find.shownOf(shownBefore + edges.length, totalCount)}</span>
            </div>
          )}
        </>
      )}
    </Part>
  );
}
