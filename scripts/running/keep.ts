import type { KeepOptions } from '../../gateway/kept-answers';

/** Search hears of every change, for it follows all owners; today is a day in Sweden. */
export const keep: KeepOptions = { subgraph: 'search', timeZone: 'Europe/Stockholm' };
