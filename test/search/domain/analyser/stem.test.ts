import { stemOfWord } from '../../../../subgraphs/search/domain/analyser/lexemes';
import { stemEnglish } from '../../../../subgraphs/search/domain/analyser/stem';

describe('the stem of a word', () => {
  it.each([
    ['kvinna', 'kvinnan', 'kvinnor', 'kvinnorna', 'kvinnornas'],
    ['natthärbärge', 'natthärbärget', 'natthärbärgen', 'natthärbärgena'],
    ['insats', 'insatsen', 'insatser', 'insatsernas'],
    ['ensam', 'ensamma', 'ensamt', 'ensamhet'],
    ['hemlös', 'hemlösa', 'hemlöshet', 'hemlösheten'],
    ['natt', 'nätter', 'nätterna'],
    ['man', 'män', 'männens'],
    ['bostad', 'bostaden', 'bostäder'],
    ['studiecirkel', 'studiecirklar', 'studiecirklarna'],
    ['medborgare', 'medborgarna', 'medborgares'],
    ['marknad', 'marknaden', 'marknader'],
    ['psykisk', 'psykiska', 'psykiskt'],
  ])('%s is the same in all its forms', (...forms) => {
    expect(new Set(forms.map(stemOfWord)).size).toBe(1);
  });

  it('keeps apart what only looks alike', () => {
    expect(stemOfWord('aktivitet')).not.toBe(stemOfWord('aktiv'));
    expect(stemOfWord('vän')).not.toBe(stemOfWord('van'));
  });

  it('is English for English words', () => {
    expect(stemEnglish('shelters')).toBe(stemEnglish('shelter'));
    expect(stemEnglish('women')).toBe(stemEnglish('woman'));
  });
});
