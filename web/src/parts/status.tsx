import type { ReactNode } from 'react';

import { useLanguage } from '../language/language';

export type Status = 'PLANNED' | 'ACTIVE' | 'EXTENSION_POSSIBLE' | 'ENDED' | 'TERMINATED' | 'UNKNOWN';

const shapes: Record<Status, ReactNode> = {
  ACTIVE: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  EXTENSION_POSSIBLE: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  PLANNED: (
    <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 2.3" />
  ),
  ENDED: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />,
  TERMINATED: <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />,
  UNKNOWN: (
    <path
      d="M5 5.5C5 3.6 6.3 2.5 8 2.5s3 1.1 3 2.8C11 8 8 7.6 8 10m0 3.2v.1"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
    />
  ),
};

export function StatusName({ status }: { status: Status }) {
  const { texts } = useLanguage();
  return (
    <span className="status" data-status={status}>
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        {shapes[status]}
      </svg>
      {texts.status[status]}
    </span>
  );
}
