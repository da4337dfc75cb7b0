import { text } from 'node:stream/consumers';
import { Client } from '@urql/core';
import { renderToString } from 'react-dom/server';
import { prerenderToNodeStream } from 'react-dom/static';

import { addresses, pathOf, type PageName } from './addresses';
import { App } from './app';
import { en } from './language/en';
import { sv } from './language/sv';

/** Nothing is asked while a page is drawn: what it waits for is shown as waited for. */
const nobody = new Client({ url: '/graphql', exchanges: [] });

const app = (page: PageName, language: 'sv' | 'en') => (
  <App
    language={language}
    texts={language === 'en' ? en : sv}
    client={nobody}
    drawnAt={pathOf(page, language)}
  />
);

/** A page as it looks before any script has run or any answer has come. */
export async function drawPage(page: PageName, language: 'sv' | 'en'): Promise<string> {
  const { prelude } = await prerenderToNodeStream(app(page, language));
  return text(prelude);
}

/** The same before its own script has come: what surrounds every page, with a place for this one. */
export function drawPlace(page: PageName, language: 'sv' | 'en'): string {
  return renderToString(app(page, language));
}

export const pageNames = Object.keys(addresses) as PageName[];
