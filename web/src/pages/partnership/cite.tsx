import { useState } from 'react';
import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { today } from '../../language/today';
import { Icon } from '../../parts/icon';
import type { Record } from './partnership-page';

/** How to cite the record, and how to tell of a mistake in it. */
export function Cite({ record }: { record: Record }) {
  const { texts, formats } = useLanguage();
  const [copied, setCopied] = useState(false);
  const address = `${window.location.origin}${window.location.pathname}`;
  const citation = texts.cite.text(
    record.title,
    record.id,
    address,
    formats.day(record.checkedOn),
    formats.day(today()),
  );
  return (
    <div className="stack">
      <h3>{texts.cite.name}</h3>
      <p className="cite">{citation}</p>
      <div className="row no-print">
        <button
          type="button"
          className="quiet-button"
          onClick={() => void navigator.clipboard.writeText(citation).then(() => setCopied(true))}
        >
          <Icon name="copy" />
          {texts.cite.copy}
        </button>
        <span role="status">{copied ? texts.cite.copied : ''}</span>
      </div>
      <h3>{texts.cite.errorName}</h3>
      <p>
        {texts.cite.errorText(record.id)} <Link href="/om#fel">{texts.cite.errorHow}</Link>
      </p>
    </div>
  );
}
