import { SkipLink } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';

import { englishPrefix } from '../addresses';
import { useLanguage } from '../language/language';
import { Tray } from './tray';

const sections = ['find', 'compare', 'guidelines', 'country', 'about'] as const;
const ways = {
  find: '/',
  compare: '/jamfor',
  guidelines: '/riktlinjer',
  country: '/landet',
  about: '/om',
} as const;

export function Shell({ children }: { children: ReactNode }) {
  const { language, texts } = useLanguage();
  const [path] = useLocation();
  return (
    <>
      <SkipLink className="skip" href="#innehall">
        {texts.shell.skip}
      </SkipLink>
      <header className="site-header">
        <div className="wide">
          <Link href="/" className="wordmark">
            <Mark />
            {texts.shell.name}
          </Link>
          <nav className="site-nav" aria-label={texts.shell.navigation}>
            {sections.map((section) => (
              <Link
                key={section}
                href={ways[section]}
                aria-current={isWithin(path, ways[section]) ? 'page' : undefined}
              >
                {texts.shell.sections[section]}
              </Link>
            ))}
          </nav>
          <LanguageLink />
        </div>
      </header>
      <main id="innehall" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <div className="wide">
          <div className="stack">
            <strong>{texts.shell.name}</strong>
            <p className="subtle">{texts.shell.about}</p>
          </div>
          <ul className="plain-list">
            <li>
              <Link href="/om">{texts.shell.links.about}</Link>
            </li>
            <li>
              <Link href="/om/tillganglighet">{texts.shell.links.accessibility}</Link>
            </li>
            <li>
              <Link href="/om#fel">{texts.shell.links.errors}</Link>
            </li>
          </ul>
          <ul className="plain-list">
            <li>
              <a href={language === 'en' ? `${englishPrefix}/api` : '/api'}>{texts.shell.links.api}</a>
            </li>
            <li>
              <Link href="/om#data">{texts.shell.links.data}</Link>
            </li>
          </ul>
        </div>
      </footer>
      <Tray />
    </>
  );
}

function isWithin(path: string, way: string): boolean {
  if (way === '/') return path === '/' || path.startsWith('/partnerskap/');
  return path === way || path.startsWith(`${way}/`) || (way === '/om' && path === '/api');
}

/** The same address in the other language. The language is in the address, so the page is loaded anew. */
function LanguageLink() {
  const { language } = useLanguage();
  const [path] = useLocation();
  const search = useSearch();
  const other = language === 'sv' ? 'en' : 'sv';
  const way = `${other === 'en' ? englishPrefix : ''}${path === '/' && other === 'en' ? '' : path}${search ? `?${search}` : ''}`;
  return (
    <a className="language-link" href={way || '/'} lang={other} hrefLang={other}>
      {other === 'en' ? 'In English' : 'På svenska'}
    </a>
  );
}

/** Two circles that overlap: what two sides do together. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0b5a69" />
      <circle cx="12.5" cy="16" r="7.5" fill="none" stroke="#fff" strokeWidth="2.6" />
      <circle cx="19.5" cy="16" r="7.5" fill="none" stroke="#f0b183" strokeWidth="2.6" />
    </svg>
  );
}
