/** Where a value stands: a source's id, the section of its text, and the figure as printed there. */
export interface Citation {
  source: string;
  section: string | null;
  page: number | null;
  figure: string | null;
}
