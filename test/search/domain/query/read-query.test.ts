import { compile } from '../../../../subgraphs/search/domain/query/compile';
import { corrected, nearest } from '../../../../subgraphs/search/domain/query/correct';
import type { Lexicon } from '../../../../subgraphs/search/domain/query/lexicon';
import { readQuery } from '../../../../subgraphs/search/domain/query/read-query';
import { lexemesOf } from '../../../../subgraphs/search/domain/analyser/lexemes';
import { tokenise } from '../../../../subgraphs/search/domain/analyser/tokenise';

/** An index of a few words: what a register knows, without one. */
function lexiconOf(...words: string[]): Lexicon {
  const lexemes = new Map<string, number>([['*', 10]]);
  for (const word of words) for (const { lexeme } of lexemesOf(word)) lexemes.set(lexeme, 2);
  return {
    counts: (asked) =>
      Promise.resolve(
        new Map(asked.flatMap((one) => (lexemes.has(one) ? [[one, lexemes.get(one) ?? 0]] : []))),
      ),
    places: (asked) => Promise.resolve(new Set(asked.filter((word) => ['malmö', 'kiruna'].includes(word)))),
    candidates: () => Promise.resolve(words.map((word) => ({ word, documents: 2 }))),
  };
}

const lexicon = lexiconOf(
  'natthärbärge',
  'hemlös',
  'kvinnor',
  'malmö',
  'trygghet',
  'flykting',
  'barn',
  'idrott',
  'stöd',
);

const tsqueryOf = async (text: string): Promise<string | null> =>
  compile(await readQuery(text, lexicon)).tsquery;

const NOTHING = "'!'";

describe('a search text', () => {
  it('asks for all of two things', async () => {
    expect(await tsqueryOf('natthärbärge för kvinnor')).toMatch(/^\(.*natthärbärg.*\) & \(.*kvin.*\)$/);
  });

  it('may lack one of three, but never the place', async () => {
    const tsquery = (await tsqueryOf('natthärbärge för kvinnor i Malmö')) ?? '';
    expect(tsquery.split(') | (')).not.toHaveLength(0);
    expect(tsquery.match(/malmö/g)?.length).toBeGreaterThanOrEqual(1);
    expect(await tsqueryOf('natthärbärge för kvinnor i Kiruna')).toBe(NOTHING);
  });

  it('finds nothing when its topic is not known, whoever and wherever it is for', async () => {
    expect(await tsqueryOf('cykelbanor för barn i Malmö')).toBe(NOTHING);
    expect(await tsqueryOf('vindkraft')).toBe(NOTHING);
  });

  it('is not filtered by generic words', async () => {
    expect(await tsqueryOf('stöd till hemlösa')).toBe(await tsqueryOf('hemlösa'));
  });

  it('of generic words alone finds what has one of them, and of words true of all, everything', async () => {
    expect(await tsqueryOf('stöd')).toContain("'stöd'");
    expect(await tsqueryOf('IOP')).toBeNull();
  });

  it('of small words or signs alone finds nothing', async () => {
    expect(await tsqueryOf('och i på')).toBe(NOTHING);
    expect(await tsqueryOf('&|!():* 👍')).toBe(NOTHING);
  });

  it('is split where the index does not know the compound', async () => {
    expect(await tsqueryOf('trygghetsarbete')).toContain('tryg');
    expect(await tsqueryOf('flyktingbarn')).toMatch(/flykting.* & .*barn/);
  });

  it('is not split into parts that say something else than the word', async () => {
    expect(await tsqueryOf('barnvagn')).toBe(NOTHING);
    expect(await tsqueryOf('idrottshall')).toBe(NOTHING);
  });
});

describe('a typing error', () => {
  const right = async (text: string): Promise<string | null> => corrected(text, tokenise(text), lexicon);

  it.each([
    ['hemlöhs', 'hemlös'],
    ['natthärberge', 'natthärbärge'],
    ['nattharbarje', 'natthärbärge'],
    ['trygghte', 'trygghet'],
  ])('%s is put right', async (typed, meant) => {
    expect(await right(typed)).toBe(meant);
  });

  it('is no word that Swedish has, no place, and no short word', async () => {
    expect(await nearest('idrotta', lexicon)).toBeNull();
    expect(await nearest('kiruna', lexicon)).toBeNull();
    expect(await nearest('barm', lexicon)).toBeNull();
  });
});
