/**
 * Finds what reads as a Swedish personal identity number (or co-ordination number) in a text: six or eight digits of a
 * day, a separator, four digits. The register holds no personal data, so it would rather refuse one text too many than
 * load one number too many. Without a separator only ten or twelve digits that stand alone count.
 */
export function hasPersonalIdentityNumber(text: string): boolean {
  for (const [, yearMonthDay] of text.matchAll(/(?<![\d-])(?:18|19|20)?(\d{6})[-+]?\d{4}(?![\d-])/g)) {
    const month = Number(yearMonthDay?.slice(2, 4));
    const day = Number(yearMonthDay?.slice(4, 6)) % 60;
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) return true;
  }
  return false;
}
