import {
  readSelection,
  UnreadableSelection,
  writeSelection,
} from '../../../subgraphs/foundation/values/selection';

const many = (count: number) => Array.from({ length: count }, (_, index) => `goteborg-partnership-${index}`);

test('a selection carries its partnerships, whatever their order, each once', () => {
  expect(readSelection(writeSelection(['b', 'a', 'b']))).toEqual(['a', 'b']);
  expect(writeSelection(['b', 'a'])).toBe(writeSelection(['a', 'b']));
});

test('an empty selection is one too', () => {
  expect(readSelection(writeSelection([]))).toEqual([]);
});

test('a hundred thousand partnerships fit', () => {
  expect(readSelection(writeSelection(many(100_000)))).toHaveLength(100_000);
});

test.each([
  '',
  'nonsense',
  '%%%',
  writeSelection(many(50)).slice(0, -9),
  `${writeSelection(['a'])}AAAA`.slice(3),
])('an id that the register has not issued is refused: %s', (id) => {
  expect(() => readSelection(id)).toThrow(UnreadableSelection);
});
