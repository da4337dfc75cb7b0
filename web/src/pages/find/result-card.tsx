import { Link } from 'wouter';

import { useLanguage, type LanguageCode } from '../../language/language';
import { RegisterText, useTextLanguage } from '../../language/register-text';
import { CompareToggle } from '../../layout/tray';
import { SideMark, type Side } from '../../parts/side';
import { StatusName } from '../../parts/status';
import type { ResultOf } from '../../register/graphql';
import type { FindQuery } from './find-query';
import { Highlighted } from './highlighted';

export type Edge = NonNullable<ResultOf<typeof FindQuery>['partnerships']>['edges'][number];

export function ResultCard({ edge, fundingFailed }: { edge: Edge; fundingFailed: boolean }) {
  const { language, texts, formats } = useLanguage();
  const languageOf = useTextLanguage();
  const { node, highlights } = edge;
  if (!node) return null;
  const { id, title, municipality, period, status, themes, targetGroups, parties, funding } = node;
  const inTitle = highlights.find(({ field, text }) => field === 'title' && text === title);
  const elsewhere = oneForEach(
    highlights.filter(({ field }) => field !== 'title'),
    language,
  )
    .slice(0, 2)
    .map(excerpt);
  const perYear = funding?.publicPerYear;
  return (
    <article className="result" aria-labelledby={`r-${id}`}>
      <div className="result-what">
        <p className="small subtle result-place">
          {municipality ? (
            <Link href={`/kommuner/${municipality.code}`}>
              <RegisterText>{municipality.name}</RegisterText>
            </Link>
          ) : (
            texts.find.noMunicipality
          )}
        </p>
        <h3 id={`r-${id}`} lang={languageOf(title)}>
          <Link href={`/partnerskap/${encodeURIComponent(id)}`}>
            {inTitle ? <Highlighted text={inTitle.text} ranges={inTitle.ranges} /> : title}
          </Link>
        </h3>
        <Parties parties={parties} />
        {elsewhere.map(({ field, text, language: written, ranges }) => (
          <p className="small result-hit" key={`${field}-${text}`}>
            <span className="subtle">{texts.find.hitIn(field)}: </span>
            <span lang={codeOf(written) === language ? undefined : codeOf(written)}>
              <Highlighted text={text} ranges={ranges} />
            </span>
          </p>
        ))}
        <p className="small subtle">
          {[...themes, ...targetGroups].map(({ code, label }, index) => (
            <span key={`${code}-${index}`}>
              {index > 0 && ' · '}
              <RegisterText>{label}</RegisterText>
            </span>
          ))}
        </p>
      </div>
      <dl className="result-facts">
        <div>
          <dt className="hidden">{texts.facts.status}</dt>
          <dd>
            <StatusName status={status} />
          </dd>
        </div>
        <div>
          <dt className="hidden">{texts.facts.term}</dt>
          <dd className="number">{formats.period(period)}</dd>
        </div>
        <div>
          <dt className="hidden">{texts.facts.publicPerYear}</dt>
          <dd>
            {fundingFailed ? (
              <span className="subtle">{texts.money.cannotBeShown}</span>
            ) : perYear ? (
              <>
                <span className="result-money number">{formats.roughMoney(perYear)}</span>{' '}
                <span className="small subtle">{texts.money.perYear[perYear.basis]}</span>
              </>
            ) : (
              <span className="subtle">{texts.money.perYearUnknown}</span>
            )}
          </dd>
        </div>
        <div className="no-print">
          <dt className="hidden">{texts.tray.name}</dt>
          <dd>
            <CompareToggle partnership={{ id, title }} />
          </dd>
        </div>
      </dl>
    </article>
  );
}

interface PartyLike {
  side: Side;
  actingUnit: string | null;
  organisation: { id: string; name: string } | null;
}

/** Both sides, each legal entity once, with the units that act for it. */
function Parties({ parties }: { parties: readonly PartyLike[] }) {
  const { texts } = useLanguage();
  const sides = (['PUBLIC', 'CIVIL_SOCIETY', 'PRIVATE'] as const).map((side) => ({
    side,
    names: namesOf(parties.filter((party) => party.side === side)),
  }));
  return (
    <ul className="plain-list result-parties">
      {sides
        .filter(({ names }) => names.length)
        .map(({ side, names }) => (
          <li key={side}>
            <SideMark side={side} />
            <span>
              <span className="hidden">{texts.side[side]}: </span>
              {names.slice(0, 3).map((name, index) => (
                <span key={name}>
                  {index > 0 && ', '}
                  <RegisterText>{name}</RegisterText>
                </span>
              ))}
              {names.length > 3 && ` ${texts.find.andMore(names.length - 3)}`}
            </span>
          </li>
        ))}
    </ul>
  );
}

function namesOf(parties: readonly PartyLike[]): string[] {
  return [
    ...new Set(parties.map(({ organisation, actingUnit }) => organisation?.name ?? actingUnit ?? '')),
  ].filter(Boolean);
}

type Highlight = Edge['highlights'][number];

const codeOf = (written: Highlight['language']): LanguageCode => (written === 'EN' ? 'en' : 'sv');

/** A text is searched in both languages. A reader needs one hit for each field, in their own where there is one. */
function oneForEach(highlights: readonly Highlight[], language: LanguageCode): Highlight[] {
  const byField = new Map<string, Highlight>();
  for (const highlight of highlights)
    if (!byField.has(highlight.field) || codeOf(highlight.language) === language)
      byField.set(highlight.field, highlight);
  return [...byField.values()];
}

const around = 80;

/** The hit and what stands around it. */
function excerpt({ field, text, language, ranges }: Highlight): Highlight {
  const [first] = ranges;
  if (!first || text.length <= 3 * around) return { field, text, language, ranges };
  const begins = Math.max(0, text.lastIndexOf(' ', Math.max(0, first.start - around)) + 1);
  const space = text.indexOf(' ', first.end + around);
  const ends = space < 0 ? text.length : space;
  const before = begins > 0 ? '… ' : '';
  const shift = before.length - begins;
  return {
    field,
    text: `${before}${text.slice(begins, ends)}${ends < text.length ? ' …' : ''}`,
    language,
    ranges: ranges
      .filter(({ start, end }) => start >= begins && end <= ends)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}
