import type { Locale } from '@puente/kernel';
import { say, type TextKey } from '../../texts';

/** The parts of a grant room, each a page of its own; both sides have the same under their own address. */
const TABS = [
  ['overview', '', 'awardRoom.overview'],
  ['money', '/money', 'awardRoom.money'],
  ['disbursements', '/disbursements', 'disbursements.title'],
  ['budget', '/budget', 'budget.title'],
  ['messages', '/messages', 'awardRoom.messages'],
] as const satisfies readonly (readonly [tab: string, tail: string, label: TextKey])[];
export type AwardTab = (typeof TABS)[number][0];

export interface TabLink {
  readonly label: string;
  readonly url: string;
  readonly isCurrent: boolean;
}

/** @param url the address of the award on the reader's side */
export const awardTabs = (url: string, current: AwardTab, locale: Locale): TabLink[] =>
  TABS.map(([tab, tail, label]) => ({
    ...{ label: say(locale, label), url: `${url}${tail}`, isCurrent: tab === current },
  }));
