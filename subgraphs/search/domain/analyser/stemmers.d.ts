// The package's own types stand behind "exports", which TypeScript's Node10 resolution does not read.
declare module '@orama/stemmers/swedish' {
  export function stemmer(word: string): string;
}
declare module '@orama/stemmers/english' {
  export function stemmer(word: string): string;
}
