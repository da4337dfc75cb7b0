import { analyse, quote, type Passage } from '../../../../subgraphs/search/domain/analyser/document';

const passage = (text: string, more: Partial<Passage> = {}): Passage => ({
  field: 'title',
  level: 'A',
  language: 'sv',
  text,
  ...more,
});

const lexemesOf = (...passages: Passage[]): string[] =>
  [...analyse(passages).words.matchAll(/'((?:[^']|'')*)'/g)].map(([, lexeme]) => lexeme ?? '');

describe('a record', () => {
  it('is found by the word that a half-written one says', () => {
    expect(lexemesOf(passage('Fält- och grannskapsarbete'))).toContain('fältarbet');
  });

  it('is found by concepts of several words as one lexeme', () => {
    expect(lexemesOf(passage('Stöd vid våld i nära relationer'))).toContain('våld_när_relation');
  });

  it('is found by a name as a whole', () => {
    expect(lexemesOf(passage('Vän i Umeå', { name: true }))).toContain('vän_umeå');
    expect(lexemesOf(passage('En vän finns i Umeå'))).not.toContain('vän_umeå');
  });

  it('is found without å, ä and ö under a lexeme of its own', () => {
    const lexemes = lexemesOf(passage('Frälsningsarmén'));
    expect(lexemes).toContain('~fralsningsarm');
    expect(lexemes).not.toContain('fralsningsarm');
  });

  it('carries the level of the place that says most, and a lower one for parts', () => {
    const { head } = analyse([passage('natthärbärge', { level: 'C' }), passage('Natthärbärge')]);
    expect(head).toContain("'natthärbärg':1A");
    expect(head).toContain("'nat-':1B");
  });

  it('may hold any characters', () => {
    expect(quote(`d'Arc\\`)).toBe(`'d''Arc\\\\'`);
    expect(() => analyse([passage('\u0000 \\ \' " 👩‍👩‍👧 ﷽ !&|():*')])).not.toThrow();
  });
});
