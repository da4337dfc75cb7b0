import { sortKey } from '../../../subgraphs/search/domain/sort-key';

const inOrder = (titles: string[]): string[] =>
  [...titles].sort((one, other) => Buffer.compare(Buffer.from(sortKey(one)), Buffer.from(sortKey(other))));

describe('Swedish order', () => {
  it('has å, ä and ö after z, in that order', () => {
    const titles = ['Adam', 'Zebra', 'Ål', 'Ärla', 'Öl'];
    expect(inOrder([...titles].reverse())).toEqual(titles);
  });

  it('has w as a letter between v and x, and digits before letters', () => {
    const titles = ['35:an', 'Valla', 'Vänner', 'Wallenstam', 'Xenia'];
    expect(inOrder([...titles].reverse())).toEqual(titles);
  });

  it('does not look at case or accents', () => {
    expect(sortKey('Café Éden')).toBe(sortKey('cafe eden'));
  });
});
