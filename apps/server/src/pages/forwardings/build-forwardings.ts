import type { ForwardedAnswers, ForwardedApplication } from '@puente/grants';
import { dayInMexico, formatDay, formatMoment, joinWords, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { checkedSections } from '../applications/build-check';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { applicationLabel } from '../reviews/review-words';
import type { Fact } from '../shared/facts.view';
import { cardWords } from '../shared/words';
import type { ForwardedRow, ForwardedView, ForwardingsView } from './forwardings.view';

export function buildForwardings(page: PageModel, all: readonly ForwardedApplication[]): ForwardingsView {
  const { locale } = page;
  const callsUrl = pageUrl(locale, 'calls');
  return {
    page,
    callsUrl,
    rows: all.map((each) => rowOf(each, locale)),
    empty: {
      title: say(locale, 'forwardings.emptyTitle'),
      text: say(locale, 'forwardings.emptyText'),
      ...{ url: callsUrl, action: say(locale, 'forwardings.toCalls') },
    },
  };
}

const labelOf = ({ id, card }: ForwardedApplication, locale: Locale): string =>
  applicationLabel({ card, applicationId: id }, locale);

function rowOf(forwarded: ForwardedApplication, locale: Locale): ForwardedRow {
  const { id, card, funder, forwardedAt, until, openedAt } = forwarded;
  const words = card && cardWords(card, locale);
  return {
    label: labelOf(forwarded, locale),
    about: words ? joinWords([words.region, words.service], locale) : '',
    url: pageUrl(locale, `forwardings/${id}`),
    ...{ funder, passedOn: dayInMexico(forwardedAt), until },
    isOpened: openedAt !== null,
  };
}

export function buildForwarded(page: PageModel, forwarded: ForwardedAnswers): ForwardedView {
  const { locale } = page;
  const { card, form, answers, note } = forwarded;
  return {
    page,
    heading: labelOf(forwarded, locale),
    listUrl: pageUrl(locale, 'forwardings'),
    note,
    facts: factsOf(forwarded, locale),
    sections: checkedSections(form, answers, null, locale),
    next: say(locale, card ? 'forwardings.nextText' : 'forwardings.nextTextUnknown'),
    profileUrl: card && pageUrl(locale, `nonprofits/${card.handle}`),
    callsUrl: pageUrl(locale, 'calls'),
  };
}

function factsOf({ funder, forwardedAt, until }: ForwardedAnswers, locale: Locale): Fact[] {
  return [
    { label: say(locale, 'forwardings.from'), values: [funder] },
    { label: say(locale, 'forwardings.passedOn'), values: [formatMoment(forwardedAt, locale)] },
    { label: say(locale, 'forwardings.until'), values: [formatDay(until, locale)] },
  ];
}
