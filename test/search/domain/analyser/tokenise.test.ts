import { restOfSuspended } from '../../../../subgraphs/search/domain/analyser/suspended';
import { normalise, tokenise } from '../../../../subgraphs/search/domain/analyser/tokenise';

const words = (text: string): string[] => tokenise(text).map(({ word }) => word);

describe('a text', () => {
  it('is split at slashes and hyphens', () => {
    expect(words('arbeten/sysselsättning för EU-medborgare på 35:an')).toEqual([
      'arbeten',
      'sysselsättning',
      'för',
      'eu',
      'medborgare',
      'på',
      '35',
      'an',
    ]);
  });

  it('keeps å, ä and ö and loses other accents', () => {
    expect(normalise('Frälsningsarmén på Café Ærlig')).toBe('frälsningsarmen på cafe ärlig');
  });

  it('says where each word stands', () => {
    expect(tokenise('«Öppet» hus')).toMatchObject([
      { word: 'öppet', start: 1, end: 6 },
      { word: 'hus', start: 8, end: 11 },
    ]);
  });

  it('says the whole of a word that is half written', () => {
    const tokens = tokenise('Fält- och grannskapsarbete');
    expect(restOfSuspended(tokens, 0)).toEqual({ rest: 'arbete', apart: false });
    expect(restOfSuspended(tokens, 1)).toBeNull();
  });
});
