import { Search } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';

import { useLanguage } from '../../language/language';
import { RegisterText } from '../../language/register-text';
import { useRegister } from '../../register/use-register';
import { SuggestQuery } from './find-query';
import { facets, toggleValue, useFindState } from './find-state';

const pauseMs = 180;

interface Suggestion {
  text: string;
  kind: 'PARTNERSHIP' | 'ORGANISATION' | 'THEME' | 'TARGET_GROUP' | 'MUNICIPALITY';
  id: string | null;
  count: number | null;
}

/** Searches as one types, and suggests pages to go to and filters to set (the ARIA combobox pattern). */
export function SearchBox() {
  const { language, texts } = useLanguage();
  const { state, change } = useFindState();
  const [, goTo] = useLocation();
  const [typed, setTyped] = useState(state.search);
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const written = useRef(state.search);

  // What was typed before the page could answer.
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current?.value) setTyped(field.current.value);
  }, []);

  // The address may change from elsewhere: a chip, a link, the way back.
  useEffect(() => {
    if (state.search === written.current) return;
    written.current = state.search;
    setTyped(state.search);
  }, [state.search]);

  useEffect(() => {
    const timer = setTimeout(() => {
      const next = typed.trim();
      setAsked(next.length >= 2 ? next : '');
      if (next !== written.current) search(next);
    }, pauseMs);
    return () => clearTimeout(timer);
  });

  const { data } = useRegister(SuggestQuery, { prefix: asked }, { pause: !asked || !open });
  const suggestions = asked && open ? ((data?.suggest ?? []) as Suggestion[]) : [];
  const shown = open && suggestions.length > 0;

  function search(text: string): void {
    written.current = text;
    change(
      (parameters) => {
        if (text) parameters.set('q', text);
        else parameters.delete('q');
      },
      { replace: true },
    );
  }

  function choose(suggestion: Suggestion): void {
    setOpen(false);
    setActive(-1);
    const { kind, id, text } = suggestion;
    if (kind === 'PARTNERSHIP' && id) goTo(`/partnerskap/${encodeURIComponent(id)}`);
    else if (kind === 'ORGANISATION' && id) goTo(`/organisationer/${encodeURIComponent(id)}`);
    else if (kind === 'MUNICIPALITY' && id) goTo(`/kommuner/${encodeURIComponent(id)}`);
    else {
      const facet = facets.find(({ field }) => field === kind);
      written.current = '';
      setTyped('');
      change((parameters) => {
        parameters.delete('q');
        if (facet && id && !parameters.getAll(facet.parameter).includes(id))
          toggleValue(parameters, facet.parameter, id);
        else if (!facet || !id) parameters.set('q', text);
      });
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' && suggestions.length) {
      event.preventDefault();
      setOpen(true);
      setActive((active + 1) % suggestions.length);
    } else if (event.key === 'ArrowUp' && shown) {
      event.preventDefault();
      setActive(active <= 0 ? suggestions.length - 1 : active - 1);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const suggestion = shown ? suggestions[active] : undefined;
      if (suggestion) choose(suggestion);
      else {
        setOpen(false);
        search(typed.trim());
      }
    }
  }

  return (
    <form
      className="search-box"
      role="search"
      aria-label={texts.find.search}
      action={language === 'en' ? '/en' : '/'}
      onSubmit={(event) => event.preventDefault()}
    >
      <label htmlFor={`${listId}-input`}>{texts.find.search}</label>
      <div className="search-field">
        <Search data-size="lg">
          <Search.Input
            ref={field}
            id={`${listId}-input`}
            name="q"
            value={typed}
            placeholder=""
            autoComplete="off"
            spellCheck={false}
            role="combobox"
            aria-expanded={shown}
            aria-controls={`${listId}-list`}
            aria-autocomplete="list"
            aria-describedby={`${listId}-help`}
            aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
            onChange={(event) => {
              setTyped(event.target.value);
              setOpen(true);
              setActive(-1);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
          />
          <Search.Clear
            aria-label={texts.find.clearSearch}
            onClick={() => {
              setTyped('');
              search('');
            }}
          />
        </Search>
        <ul
          className="suggestions"
          id={`${listId}-list`}
          role="listbox"
          aria-label={texts.find.suggestions}
          hidden={!shown}
        >
          {suggestions.map((suggestion, index) => (
            <li
              key={`${suggestion.kind}-${suggestion.id ?? suggestion.text}`}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion)}
            >
              <RegisterText>{suggestion.text}</RegisterText>
              <span className="small subtle">
                {texts.find.suggestionKind[suggestion.kind]}
                {suggestion.count != null && suggestion.kind !== 'PARTNERSHIP'
                  ? ` · ${suggestion.count}`
                  : ''}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <p className="search-help" id={`${listId}-help`}>
        {texts.find.searchHelp}
      </p>
      <p className="hidden" role="status">
        {shown ? texts.find.suggestionCount(suggestions.length) : ''}
      </p>
    </form>
  );
}
