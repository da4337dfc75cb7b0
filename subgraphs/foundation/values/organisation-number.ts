/**
 * Swedish organisation numbers: ten digits written NNNNNN-NNNN, a Luhn check over all ten, and a third digit of at
 * least 2, which is what tells them from personal identity numbers (whose third digit is a month's first).
 */
export type OrganisationNumberFault = 'SHAPE' | 'PERSONAL_IDENTITY_NUMBER' | 'CHECKSUM';

export function organisationNumberFault(written: string): OrganisationNumberFault | null {
  const digits = written.replace(/[-+ ]/g, '');
  // Twelve digits that begin with a century are how a personal identity number is written in full.
  if (/^(18|19|20)\d{10}$/.test(digits)) return 'PERSONAL_IDENTITY_NUMBER';
  if (!/^\d{10}$/.test(digits)) return 'SHAPE';
  if (Number(digits[2]) < 2) return 'PERSONAL_IDENTITY_NUMBER';
  return luhn(digits) ? null : 'CHECKSUM';
}

/** "8572015728" and "857201-5728" are the same number; the register writes the latter. */
export function writeOrganisationNumber(written: string): string {
  const digits = written.replace(/\D/g, '');
  return `${digits.slice(0, 6)}-${digits.slice(6)}`;
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[index]) * (index % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
