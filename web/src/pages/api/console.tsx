import 'graphiql/graphiql.css';
import './api.css';

import { GraphiQL } from 'graphiql';
import { useState, type ComponentProps } from 'react';

import { useLanguage } from '../../language/language';
import { operations } from './operations';

/** By GET, as the pages ask: an answer that is seen here is one that a proxy may keep. */
const ask: ComponentProps<typeof GraphiQL>['fetcher'] = async ({ query, variables, operationName }) => {
  const parameters = new URLSearchParams({ query });
  if (variables) parameters.set('variables', JSON.stringify(variables));
  if (operationName) parameters.set('operationName', operationName);
  const response = await fetch(`/graphql?${parameters}`, {
    headers: { accept: 'application/graphql-response+json, application/json' },
  });
  return response.json();
};

// Kept in memory only: what somebody tried yesterday should not stand where the contract's operations do.
const kept = new Map<string, string>();
const storage = {
  get length() {
    return kept.size;
  },
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
  clear: () => kept.clear(),
};

/** GraphiQL from our own origin, with the contract's operations ready to run. */
export default function Console() {
  const { texts } = useLanguage();
  const [chosen, setChosen] = useState(operations[0]);
  return (
    <div className="console">
      <div className="console-operations" role="group" aria-label={texts.api.operations}>
        {operations.map((operation) => (
          <button
            key={operation.name}
            type="button"
            className="tag-link"
            aria-pressed={operation === chosen}
            onClick={() => setChosen(operation)}
          >
            {operation.name}
          </button>
        ))}
      </div>
      <div className="console-frame">
        <GraphiQL
          fetcher={ask}
          storage={storage}
          query={chosen?.query}
          variables={JSON.stringify(chosen?.variables ?? {}, null, 2)}
          defaultEditorToolsVisibility="variables"
        />
      </div>
    </div>
  );
}
