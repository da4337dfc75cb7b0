import { splitCompound } from '../../../../subgraphs/search/domain/analyser/compound';
import { foldedDictionary } from '../../../../subgraphs/search/domain/analyser/dictionary';
import { lexemesOf } from '../../../../subgraphs/search/domain/analyser/lexemes';

const parts = (word: string): string[] => splitCompound(word).map((part) => part.word);

describe('a compound', () => {
  it.each([
    ['arbetsmarknadsinsatser', ['arbete', 'marknad', 'insatser']],
    ['natthärbärge', ['natt', 'härbärge']],
    ['brottsofferjouren', ['brott', 'offer', 'jouren']],
    ['kvinnojour', ['kvinna', 'jour']],
    ['trygghetsvandring', ['trygghet', 'vandring']],
    ['massagesalonger', ['massage', 'salonger']],
  ])('%s is split into the words that it is made of', (word, expected) => {
    expect(parts(word)).toEqual(expected);
  });

  it.each(['hemlöshet', 'socialtjänst', 'samverkan', 'verksamhet', 'partnerskap', 'ensamkommande', 'fritid'])(
    '%s is a word of its own',
    (word) => {
      expect(parts(word)).toEqual([]);
    },
  );

  it('says where each part stands', () => {
    expect(splitCompound('fältarbete')).toEqual([
      { word: 'fält', start: 0, end: 4 },
      { word: 'arbete', start: 4, end: 10 },
    ]);
  });

  it('is split without its dots as well', () => {
    expect(splitCompound('aldreboende', foldedDictionary()).map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [5, 11],
    ]);
  });

  it('is indexed under every contiguous part, marked by the side where the rest stands', () => {
    const lexemes = lexemesOf('arbetsmarknadsinsatser').map(({ lexeme }) => lexeme);
    expect(lexemes).toEqual(
      expect.arrayContaining(['arbet-', 'arbetsmarknad-', 'marknad-', '-marknadsinsat', '-insat']),
    );
  });
});
