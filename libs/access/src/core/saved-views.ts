import type { FieldError } from '@puente/kernel';

/** Lists whose filters can be kept under a name. */
export const VIEW_LISTS = ['received', 'nonprofits', 'matches', 'portfolio', 'programmes'] as const;
export type ViewList = (typeof VIEW_LISTS)[number];

/** The fields of each list that are kept: codes and numbers, never a search by text. */
const KEPT: Readonly<Record<ViewList, RegExp>> = {
  received: /^(stage|answer|mark|order)$/,
  nonprofits: /^(region|state|service|band|safety|strategy)$/,
  matches: /^(view|region|state|service|band|safety|strategy|w\.[a-z]+)$/i,
  programmes: /^(view|strategy|region)$/,
  portfolio: /^(strategy|region|state|population|year|currency)$/,
};
const CODE = /^[A-Za-z0-9._-]{1,40}$/;

/** Letters of a name, views of one list, letters of what is kept. */
export const VIEW_LIMITS = { name: 60, each: 20, query: 400 } as const;

/** How a list is narrowed, as part of an address; what it has no field for, or what is no code, is left out. */
export function viewQuery(list: ViewList, fields: readonly (readonly [string, string])[]): string {
  const kept = fields.filter(([name, value]) => KEPT[list].test(name) && CODE.test(value));
  return new URLSearchParams(kept.map(([name, value]): [string, string] => [name, value])).toString();
}

/** What keeps a view from being saved. @param others how many views of the list have other names */
export function viewFaults(name: string, query: string, others: number): FieldError[] {
  const max = { name: VIEW_LIMITS.name, views: VIEW_LIMITS.each };
  const fault = (code: string, params?: FieldError['params']): FieldError => ({
    ...{ field: 'name', code },
    ...(params ? { params } : {}),
  });
  return [
    ...(name === '' ? [fault('required')] : []),
    ...(name.length > max.name ? [fault('form-too-long', { max: max.name })] : []),
    ...(query === '' || query.length > VIEW_LIMITS.query ? [fault('view-empty')] : []),
    ...(others >= max.views ? [fault('views-full', { max: max.views })] : []),
  ];
}
