import './find.css';

import { useEffect, useState, type ComponentType } from 'react';
import { Link } from 'wouter';

import { useLanguage } from '../../language/language';
import { usePageTitle } from '../../layout/page';
import { Skeleton } from '../../parts/part';
import { useFindState } from './find-state';
import { SearchBox } from './search-box';

/** The search answers before anything below it is drawn: what was found comes with a script of its own. */
export function FindPage() {
  const { texts } = useLanguage();
  const { state } = useFindState();
  const heading = usePageTitle(state.search ? texts.find.titleFor(state.search) : texts.shell.name);
  const Found = useFound();
  return (
    <>
      <div className="hero">
        <div className="wide">
          <h1 ref={heading} tabIndex={-1}>
            {texts.find.title}
          </h1>
          <p className="hero-lead">{texts.find.lead}</p>
          <SearchBox />
          <Examples />
        </div>
      </div>
      {Found ? <Found /> : <Searching />}
    </>
  );
}

let loaded: ComponentType | undefined;

// Not by React's lazy: what that waited for is drawn in slices, which takes half as long again.
function useFound(): ComponentType | undefined {
  const [Found, setFound] = useState(() => loaded);
  useEffect(() => {
    if (!loaded)
      import('./found').then(
        ({ default: component }) => {
          loaded = component;
          setFound(() => component);
        },
        (error: unknown) =>
          setFound(() => {
            throw error;
          }),
      );
  }, []);
  return Found;
}

function Searching() {
  const { texts } = useLanguage();
  return (
    <div className="wide find">
      <div className="find-filters searching-filters" />
      <div className="find-result">
        <Skeleton lines={16} about={texts.find.about} />
      </div>
    </div>
  );
}

function Examples() {
  const { texts } = useLanguage();
  return (
    <p className="hero-examples">
      {texts.find.tryThese}{' '}
      {texts.find.examples.map((example, index) => (
        <span key={example}>
          {index > 0 && ', '}
          <Link href={`/?q=${encodeURIComponent(example)}`} lang="sv">
            {example}
          </Link>
        </span>
      ))}
    </p>
  );
}
