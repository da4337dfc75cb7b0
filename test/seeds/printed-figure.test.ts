import { standsIn } from '../../seeds/printed-figure';

describe('a figure stands in a text', () => {
  it.each([
    ['6 111 825', 'totalt \n6 111 825 kronor'],
    ['6 111 825', 'totalt 6\u00a0111\u202f825 kronor'],
    ['350 292', 'hela året, 350 292 \nkr avser'],
    ['350 292', 'hela året, 350 \n292 kr'],
    ['april-oktober 2019', 'under april-\n\noktober 2019 visade'],
    ['802003-1954', 'organisationsnummer 802003-\n\n1954.  \n'],
    ['trygghetsvandrare', 'sju trygghets-\nvandrare'],
    ['2019', 'maj 2019 205 ungdomar'],
    ['205', 'maj 2019 205 ungdomar'],
    ['2019', 'Perioden 2019–2022.'],
    ['2022', 'Perioden 2019-2022.'],
    ['2024-', 'Göteborg 2024-    Göteborg'],
    ['0,2%', 'augusti \n2024 (0,2%).'],
    ['2.1', '2.1 Bilaga'],
    ['1', '1. Huvuddokument'],
    ['Tolv', '• Tolv platser'],
  ])('%s in %j', (figure, text) => expect(standsIn(figure, text)).toBe(true));
});

describe('a figure does not stand in a text', () => {
  it.each([
    ['12', 'år 2012'],
    ['12', '1 200 kronor'],
    ['200', '1 200 kronor'],
    ['1', '1 200 kronor'],
    ['1', '1\u00a0200 kronor'],
    ['666 000', '1 666 000 kr'],
    ['6 111', '6 111 825 kr'],
    ['63', '63,5 %'],
    ['5', '63,5 %'],
    ['1', '2.1 Bilaga'],
    ['2025', '2025-01-01'],
    ['01', '2025-01-01'],
    ['1954', '802003-1954'],
    ['1954', '802003-\n\n1954'],
    ['35', '35:an'],
    ['två', 'tvåhundra'],
    ['tolv', 'Tolv platser'],
    ['2019–2022', '2019-2022'],
    ['205', 'tjugo'],
    ['', 'tom'],
  ])('%s in %j', (figure, text) => expect(standsIn(figure, text)).toBe(false));
});
