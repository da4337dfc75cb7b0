import type { Passage } from '../../../subgraphs/search/domain/analyser/document';
import { highlights } from '../../../subgraphs/search/domain/highlight';

const passage = (text: string): Passage => ({ field: 'summary', level: 'C', language: 'sv', text });

const marked = (text: string, ...lexemes: string[]): string[] =>
  highlights([passage(text)], new Set(lexemes)).flatMap(({ ranges }) =>
    ranges.map(({ start, end }) => text.slice(start, end)),
  );

describe('a highlight', () => {
  it('marks the part of a compound that was meant', () => {
    expect(marked('Nya arbetsmarknadsinsatser', 'marknad-')).toEqual(['marknads']);
    expect(marked('Skyddsbussen rullar', '-bus')).toEqual(['bussen']);
  });

  it('marks the whole word when that was meant too', () => {
    expect(marked('Ett natthärbärge', 'natthärbärg', '-härbärg')).toEqual(['natthärbärge']);
  });

  it('marks a phrase from its first word to its last', () => {
    expect(marked('Mot våld i nära relationer.', 'våld_när_relation')).toEqual(['våld i nära relationer']);
  });

  it('leaves out texts where nothing was meant', () => {
    expect(highlights([passage('Annat')], new Set(['hemlös']))).toEqual([]);
  });
});
