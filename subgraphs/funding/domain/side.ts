import { Side } from '../../foundation/values/enums';
import type { Text } from '../../foundation/values/language';

export const sides = Object.values(Side);

/** How a message names a side. */
export const sideName: Record<Side, Required<Text> & { en: string }> = {
  [Side.PUBLIC]: { sv: 'den offentliga sidan', en: 'the public side' },
  [Side.CIVIL_SOCIETY]: { sv: 'den idéburna sidan', en: 'the civil-society side' },
  [Side.PRIVATE]: { sv: 'den privata sidan', en: 'the private side' },
};
