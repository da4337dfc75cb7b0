import { useEffect, useRef, type ReactNode } from 'react';

import { useLanguage } from '../language/language';
import { useTextLanguage } from '../language/register-text';

interface Props {
  title: string;
  lead?: ReactNode;
  above?: ReactNode;
  children: ReactNode;
}

/** A page under its heading. The heading takes the focus when the page is reached from another one. */
export function Page({ title, lead, above, children }: Props) {
  const languageOf = useTextLanguage();
  const heading = usePageTitle(title);
  return (
    <div className="wide">
      <div className="page-head">
        {above}
        <h1 ref={heading} tabIndex={-1} lang={languageOf(title)}>
          {title}
        </h1>
        {lead && <div className="lead">{lead}</div>}
      </div>
      {children}
    </div>
  );
}

/** The first page is where the browser put the focus; after that, each page begins at its heading. */
let arrived = false;

export function usePageTitle(title: string) {
  const { texts } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === texts.shell.name ? title : `${title} – ${texts.shell.name}`;
  }, [title, texts]);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, []);
  return heading;
}
