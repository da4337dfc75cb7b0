/** What whoever runs the register fills in. Null is shown as not filled in, never guessed. */
export const site = {
  /** The body that answers for the register. */
  publisher: null as string | null,
  /** Where errors in the data and in the pages are reported. */
  contactEmail: null as string | null,
  contactUrl: null as string | null,
  /** The guideline that the page of guidelines begins with. */
  firstGuideline: 'vgr',
};
