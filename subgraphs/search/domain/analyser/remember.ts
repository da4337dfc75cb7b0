/**
 * Words recur: reading a record again and again would stem and split the same ones. Enough for every word of a national
 * register; past that the oldest go.
 */
const REMEMBERED = 50_000;

/** The same function, which computes each word's answer once. */
export function remember<Answer>(compute: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = compute(word);
    if (answers.size >= REMEMBERED) answers.delete(answers.keys().next().value as string);
    answers.set(word, answer);
    return answer;
  };
}
