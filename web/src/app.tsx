import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { Provider, type Client } from 'urql';

import { addresses, englishPrefix } from './addresses';
import { LanguageProvider, useLanguage, type LanguageCode } from './language/language';
import type { Texts } from './language/sv';
import { Shell } from './layout/shell';
import { Mistakes } from './layout/mistakes';
import { FindPage } from './pages/find/find-page';
import { Skeleton } from './parts/part';

const PartnershipPage = lazy(() => import('./pages/partnership/partnership-page'));
const ComparePage = lazy(() => import('./pages/compare/compare-page'));
const OrganisationPage = lazy(() => import('./pages/organisation/organisation-page'));
const MunicipalityPage = lazy(() => import('./pages/municipality/municipality-page'));
const GuidelinesPage = lazy(() => import('./pages/guidelines/guidelines-page'));
const CountryPage = lazy(() => import('./pages/country/country-page'));
const AboutPage = lazy(() => import('./pages/about/about-page'));
const AccessibilityPage = lazy(() => import('./pages/about/accessibility-page'));
const ApiPage = lazy(() => import('./pages/api/api-page'));
const LostPage = lazy(() => import('./pages/lost-page'));

interface Props {
  language: LanguageCode;
  texts: Texts;
  client: Client;
  /** The path at which the page was drawn when it was built, where it was: what is taken over is drawn alike. */
  drawnAt?: string | undefined;
}

export function App({ language, texts, client, drawnAt }: Props) {
  return (
    <Provider value={client}>
      <LanguageProvider language={language} texts={texts}>
        <Router base={language === 'en' ? englishPrefix : ''} {...(drawnAt && { ssrPath: drawnAt })}>
          <Shell>
            <FromTheTop />
            <Mistakes>
              <Switch>
                <Route path={addresses.find}>
                  <FindPage />
                </Route>
                <Route path={addresses.partnership}>
                  {({ id }) => later(<PartnershipPage key={id} id={decodeURIComponent(id)} />)}
                </Route>
                <Route path={addresses.compare}>{later(<ComparePage />)}</Route>
                <Route path={addresses.organisation}>
                  {({ id }) => later(<OrganisationPage key={id} id={decodeURIComponent(id)} />)}
                </Route>
                <Route path={addresses.municipality}>
                  {({ code }) => later(<MunicipalityPage key={code} code={decodeURIComponent(code)} />)}
                </Route>
                <Route path={addresses.guidelines}>{later(<GuidelinesPage />)}</Route>
                <Route path={addresses.country}>{later(<CountryPage />)}</Route>
                <Route path={addresses.accessibility}>{later(<AccessibilityPage />)}</Route>
                <Route path={addresses.about}>{later(<AboutPage />)}</Route>
                <Route path={addresses.api}>{later(<ApiPage />)}</Route>
                <Route>{later(<LostPage />)}</Route>
              </Switch>
            </Mistakes>
          </Shell>
        </Router>
      </LanguageProvider>
    </Provider>
  );
}

// The find page is not one of these: React takes over what stands outside a Suspense before what stands within.
const later = (page: ReactNode): ReactNode => <Suspense fallback={<Waiting />}>{page}</Suspense>;

/** A new page begins at its top; going back is left to the browser, which remembers where one was. */
function FromTheTop() {
  const [path] = useLocation();
  const before = useRef(path);
  const wentBack = useRef(false);
  useEffect(() => {
    const back = (): void => {
      wentBack.current = true;
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    if (before.current !== path && !wentBack.current) window.scrollTo(0, 0);
    before.current = path;
    wentBack.current = false;
    const { hash } = window.location;
    if (hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [path]);
  return null;
}

function Waiting() {
  const { texts } = useLanguage();
  return (
    <div className="wide" style={{ minHeight: '60vh', paddingBlockStart: '3rem' }}>
      <Skeleton lines={8} about={texts.shell.thePage} />
    </div>
  );
}
