import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { graphql } from '../../register/graphql';
import { useRegister } from '../../register/use-register';
import { Icon } from '../../parts/icon';

const pauseMs = 200;

const AddQuery = graphql(`
  query ToAdd($search: String, $language: Language) {
    partnerships(search: $search, first: 6) {
      totalCount
      edges {
        node {
          id
          title(language: $language)
          municipality {
            name
          }
        }
      }
    }
  }
`);

/** Finds a partnership by words and adds it to the comparison. */
export function AddPartnership({
  chosen,
  onAdd,
}: {
  chosen: readonly string[];
  onAdd: (id: string) => void;
}) {
  const { texts } = useLanguage();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data } = useRegister(AddQuery, { search }, { pause: search.length < 2 });
  const found =
    search.length < 2 ? [] : (data?.partnerships?.edges ?? []).flatMap(({ node }) => (node ? [node] : []));
  return (
    <div className="add no-print">
      <Field>
        <Label>{texts.compare.add}</Label>
        <Input
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
        />
      </Field>
      <p className="hidden" role="status">
        {search.length < 2 ? '' : texts.find.count(data?.partnerships?.totalCount ?? 0)}
      </p>
      {search.length >= 2 && data && found.length === 0 && (
        <p className="subtle">{texts.compare.addNothing}</p>
      )}
      {found.length > 0 && (
        <ul className="plain-list add-list">
          {found.map(({ id, title, municipality }) => (
            <li key={id}>
              <button
                type="button"
                className="quiet-button"
                disabled={chosen.includes(id)}
                onClick={() => {
                  onAdd(id);
                  setTyped('');
                }}
              >
                <Icon name={chosen.includes(id) ? 'check' : 'plus'} />
                <RegisterText>{title}</RegisterText>
              </button>{' '}
              <span className="small subtle">
                <RegisterText>{municipality?.name}</RegisterText>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
