import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';

import { isDay } from '../../language/today';
import type { VariablesOf } from '../../register/graphql';
import type { FindQuery } from './find-query';

export type Filter = NonNullable<VariablesOf<typeof FindQuery>['filter']>;
export type Order = NonNullable<VariablesOf<typeof FindQuery>['orderBy']>;

/** The facets that filter, with their names in the address and in the filter. */
export const facets = [
  { field: 'THEME', parameter: 'tema', filter: 'theme' },
  { field: 'TARGET_GROUP', parameter: 'malgrupp', filter: 'targetGroup' },
  { field: 'MUNICIPALITY', parameter: 'kommun', filter: 'municipality' },
  { field: 'COUNTY', parameter: 'lan', filter: 'county' },
  { field: 'STATUS', parameter: 'status', filter: 'status' },
  { field: 'ORGANISATION', parameter: 'organisation', filter: 'organisation' },
  { field: 'METRIC', parameter: 'matt', filter: 'metric' },
] as const;

export type FacetField = (typeof facets)[number]['field'];

export const faces = ['lista', 'tidslinje', 'karta'] as const;
export type Face = (typeof faces)[number];

export const orders = [
  'RELEVANCE',
  'NEWEST_FIRST',
  'OLDEST_FIRST',
  'TITLE',
  'MUNICIPALITY',
  'PUBLIC_PER_YEAR_HIGHEST',
  'PUBLIC_PER_YEAR_LOWEST',
] as const satisfies readonly Order[];

/** What the find page shows: all of it in the address, so that it can be sent, kept and gone back to. */
export interface FindState {
  search: string;
  chosen: Readonly<Record<FacetField, readonly string[]>>;
  /** Only agreements in force on this day. */
  day: string | undefined;
  withResults: boolean;
  endingSoon: { from: string; to: string } | undefined;
  order: Order | undefined;
  face: Face;
}

const statuses = ['PLANNED', 'ACTIVE', 'EXTENSION_POSSIBLE', 'ENDED', 'TERMINATED', 'UNKNOWN'];

export function useFindState() {
  const [parameters, setParameters] = useSearchParams();
  const address = parameters.toString();
  const state = useMemo(() => readState(new URLSearchParams(address)), [address]);

  const change = useCallback(
    (update: (parameters: URLSearchParams) => void, { replace = false } = {}) =>
      setParameters(
        (before) => {
          const next = new URLSearchParams(before);
          update(next);
          return next;
        },
        { replace },
      ),
    [setParameters],
  );
  return { state, change };
}

export function readState(parameters: URLSearchParams): FindState {
  const chosen = Object.fromEntries(
    facets.map(({ field, parameter }) => {
      const values = parameters.getAll(parameter);
      return [field, field === 'STATUS' ? values.filter((value) => statuses.includes(value)) : values];
    }),
  ) as Record<FacetField, string[]>;
  const day = parameters.get('dag');
  const [from, to] = (parameters.get('slutar') ?? '').split('_');
  const order = parameters.get('ordning');
  const face = parameters.get('visa');
  return {
    search: (parameters.get('q') ?? '').trim(),
    chosen,
    day: isDay(day) ? day : undefined,
    withResults: parameters.get('resultat') === 'ja',
    endingSoon: isDay(from) && isDay(to) ? { from, to } : undefined,
    order: orders.find((each) => each === order),
    face: faces.find((each) => each === face) ?? 'lista',
  };
}

export function filterOf(state: FindState, { withDay = true } = {}): Filter {
  const filter: Record<string, unknown> = {};
  for (const { field, filter: name } of facets)
    if (state.chosen[field].length) filter[name] = state.chosen[field];
  if (withDay && state.day) filter.activeOn = state.day;
  if (state.withResults) filter.hasResults = true;
  if (state.endingSoon) filter.endsBetween = state.endingSoon;
  return filter as Filter;
}

export function isNarrowed(state: FindState): boolean {
  return Boolean(state.search) || Object.keys(filterOf(state)).length > 0;
}

/** Adds or removes one value of a facet. */
export function toggleValue(parameters: URLSearchParams, parameter: string, value: string): void {
  const values = parameters.getAll(parameter);
  parameters.delete(parameter);
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  for (const each of next) parameters.append(parameter, each);
}

/** All but the way the result is shown. */
export function clearAll(parameters: URLSearchParams): void {
  for (const name of [...parameters.keys()]) if (name !== 'visa') parameters.delete(name);
}

export const pageSize = 20;

/** What the list asks for; the first page of it. */
export function questionOf(state: FindState) {
  return {
    search: state.search || undefined,
    filter: filterOf(state),
    orderBy: state.order,
    first: pageSize,
    on: state.day,
  };
}

export function chosenCount(state: FindState): number {
  return facets.reduce((sum, { field }) => sum + state.chosen[field].length, state.withResults ? 1 : 0);
}
