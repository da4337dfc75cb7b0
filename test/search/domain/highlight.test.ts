import type { Passage } from '../../../subgraphs/search/domain/analyser/document';
import { highlights } from '../../../subgraphs/search/domain/highlight';

const passage = (text: string): Passage => ({ field: 'summary', level: 'C', language: 'sv', text });

const marked = (text: string, lexemes: Record<string, number>): string[] =>
  highlights([passage(text)], new Map(Object.entries(lexemes))).flatMap(({ ranges }) =>
    ranges.map(({ start, end }) => text.slice(start, end)),
  );

describe('a highlight', () => {
  it('marks the part of a compound that was meant', () => {
    expect(marked('Nya arbetsmarknadsinsatser', { 'marknad-': 0.8 })).toEqual(['marknads']);
    expect(marked('Skyddsbussen rullar', { '-bus': 0.8 })).toEqual(['bussen']);
  });

  it('marks the whole word when that was meant too', () => {
    expect(marked('Ett natthärbärge', { natthärbärg: 1, '-härbärg': 0.5 })).toEqual(['natthärbärge']);
  });

  it('marks the part when only that was typed, and the whole is another word for it', () => {
    expect(marked('Ett natthärbärge', { natthärbärg: 0.5, '-härbärg': 0.8 })).toEqual(['härbärge']);
  });

  it('marks a phrase from its first word to its last', () => {
    expect(marked('Mot våld i nära relationer.', { våld_när_relation: 1 })).toEqual([
      'våld i nära relationer',
    ]);
  });

  it('says in which language a text is written', () => {
    const english = { ...passage('Night shelter'), language: 'en' as const };
    const found = highlights(
      [english, passage('Natthärbärge')],
      new Map([
        ['shelter', 1],
        ['natthärbärg', 1],
      ]),
    );
    expect(found.map(({ text, language }) => [text, language])).toEqual([
      ['Night shelter', 'EN'],
      ['Natthärbärge', 'SV'],
    ]);
  });

  it('leaves out texts where nothing was meant', () => {
    expect(highlights([passage('Annat')], new Map([['hemlös', 1]]))).toEqual([]);
  });
});
