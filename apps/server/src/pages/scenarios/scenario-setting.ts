import type { DeskProgress, ScenarioPlace, ScenarioSource } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { deskFrame } from '../review-desk/desk-frame';
import { shortlistUrl } from '../shortlists/shortlist-urls';
import type { ScenarioSetting } from './scenarios.view';

/** Where the pages of a place's scenarios are. */
export const scenariosUrl = (locale: Locale, { kind, id }: ScenarioPlace, tail = ''): string =>
  pageUrl(locale, `${kind}s/${id}/scenarios${tail}`);

/**
 * What the pages of a place's scenarios have in common.
 *
 * @param progress how far the call's review is; null for a shortlist
 */
export function settingOf(
  { place, list }: ScenarioSource,
  progress: DeskProgress | null,
  locale: Locale,
): ScenarioSetting {
  const frame = progress && deskFrame(progress, 'decided', locale);
  const words = list ? LIST_WORDS : CALL_WORDS;
  const said = Object.fromEntries(
    Object.entries(words).map(([name, key]) => [name, say(locale, key as TextKey)]),
  );
  return {
    ...{ frame, about: list?.name ?? frame?.call ?? '', url: scenariosUrl(locale, place) },
    listUrl: list && shortlistUrl(list.id, locale),
    isInUse: !list?.archivedAt,
    ...(said as Record<keyof typeof CALL_WORDS, string>),
  };
}

const CALL_WORDS = {
  ...{ lead: 'scenarios.lead', toList: 'scenarios.toList', candidates: 'scenarios.candidatesTitle' },
  ...{ candidate: 'scenarios.application', caption: 'scenarios.linesCaption', files: 'scenarios.fileHint' },
  ...{
    noneTitle: 'scenarios.noneTitle',
    noneText: 'scenarios.noneText',
    noneAlike: 'scenarios.noDifference',
  },
} as const;

const LIST_WORDS = {
  ...{ lead: 'scenarios.leadOfList', toList: 'scenarios.toListOfList' },
  ...{ candidates: 'scenarios.candidatesOfList', candidate: 'scenarios.candidateOfList' },
  ...{ caption: 'scenarios.linesCaptionOfList', files: 'scenarios.fileHintOfList' },
  ...{ noneTitle: 'scenarios.noneTitleOfList', noneText: 'scenarios.noneTextOfList' },
  noneAlike: 'scenarios.noDifferenceOfList',
} as const satisfies Record<keyof typeof CALL_WORDS, string>;
