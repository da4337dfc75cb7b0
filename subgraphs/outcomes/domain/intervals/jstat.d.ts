/** What is used of jstat, which brings no types. */
declare module 'jstat' {
  export const jStat: {
    gamma: { inv(probability: number, shape: number, scale: number): number };
  };
}
