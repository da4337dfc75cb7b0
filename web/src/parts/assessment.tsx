import type { ReactNode } from 'react';

import { useLanguage } from '../language/language';

export type AssessmentResult = 'SHOWN' | 'CONTRADICTED' | 'SILENT' | 'NOT_APPLICABLE' | 'NOT_ASSESSED';

const shapes: Record<AssessmentResult, ReactNode> = {
  SHOWN: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  CONTRADICTED: (
    <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
  ),
  SILENT: <circle cx="8" cy="8" r="5.7" fill="none" stroke="currentColor" strokeWidth="2" />,
  NOT_APPLICABLE: <path d="M3 8h10" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
  NOT_ASSESSED: <circle cx="8" cy="8" r="1.8" fill="currentColor" />,
};

/** A shape and a word for what the text shows. In a matrix the word is for those who hear it. */
export function AssessmentMark({
  result,
  part = false,
  wordless = false,
}: {
  result: AssessmentResult;
  part?: boolean;
  wordless?: boolean;
}) {
  const { texts } = useLanguage();
  const name = part && result === 'SHOWN' ? texts.assessment.PART : texts.assessment[result];
  return (
    <span className="assessment" data-result={result}>
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        {part && result === 'SHOWN' ? (
          <>
            <circle cx="8" cy="8" r="5.7" fill="none" stroke="currentColor" strokeWidth="2" />
            <path d="M8 2.3a5.7 5.7 0 0 0 0 11.4z" fill="currentColor" />
          </>
        ) : (
          shapes[result]
        )}
      </svg>
      <span className={wordless ? 'hidden' : undefined}>{name}</span>
    </span>
  );
}
