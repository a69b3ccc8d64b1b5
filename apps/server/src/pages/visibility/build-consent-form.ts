import { CONSENT_CLASSES, type ConsentTerms } from '@puente/disclosure';
import { joinWords, type Locale } from '@puente/kernel';
import type { ConsentPreview } from '@puente/matching';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, selectField, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { sightView, type Onlooker } from './build-sights';
import { audienceWords, classWords, type KnownFunder } from './consent-terms';
import type { ConsentFormView, ConsentPreviewView } from './visibility.view';

export interface ConsentDraft {
  readonly terms: ConsentTerms;
  readonly preview: ConsentPreview;
  readonly isProtected: boolean;
  /** Where it is signed and with what; `null` for those who may not sign. */
  readonly sign: ConsentPreviewView['sign'];
}

export function buildConsentForm(
  page: PageModel,
  funders: readonly KnownFunder[],
  state: FormState,
  draft: ConsentDraft | null,
): ConsentFormView {
  const { locale } = page;
  return {
    page,
    backUrl: pageUrl(locale, 'my/visibility'),
    action: pageUrl(locale, 'my/visibility/consent'),
    errors: errorSummary(state, ['classes', 'to', 'until']),
    classes: choiceField(state, {
      name: 'classes',
      legend: say(locale, 'visibility.whatLegend'),
      kind: 'checkbox',
      options: CONSENT_CLASSES.map((value) => ({
        value,
        label: say(locale, `visibility.class-${value}`),
        note: say(locale, `visibility.note-${value}`),
      })),
    }),
    to: selectField(state, 'to', say(locale, 'visibility.toLabel'), audienceOptions(funders, locale)),
    until: textField(state, 'until', say(locale, 'visibility.untilLabel'), {
      type: 'date',
      required: true,
      hint: say(locale, 'visibility.untilHint'),
    }),
    preview: draft ? previewView(draft, nameOf(draft, funders), locale) : null,
  };
}

function audienceOptions(funders: readonly KnownFunder[], locale: Locale) {
  const one = funders.map(({ id, name }) => ({
    value: id,
    label: say(locale, 'visibility.onlyTo', { name }),
  }));
  const wide = (['funder', 'donor-report', 'public'] as const).map((value) => ({
    value,
    label: say(locale, `visibility.to-${value}`),
  }));
  return [...one, ...wide];
}

const nameOf = ({ terms }: ConsentDraft, funders: readonly KnownFunder[]): string | null =>
  funders.find(({ id }) => id === terms.funderId)?.name ?? null;

/** Both views side by side; `funder` is the name of the one, if it is one. */
export function previewView(draft: ConsentDraft, funder: string | null, locale: Locale): ConsentPreviewView {
  const { terms, preview } = draft;
  const shown = (id: 'now' | 'after'): Onlooker => ({
    id,
    audience: say(locale, `visibility.${id}`),
    isFunder: terms.audience === 'funder',
  });
  return {
    now: sightView(preview.now, shown('now'), locale),
    after: sightView(preview.after, shown('after'), locale),
    what: joinWords(classWords(terms.classes, locale), locale),
    to: audienceWords(terms.audience, funder, locale),
    until: terms.until,
    warnings: warningsOf(draft, locale),
    sign: draft.sign,
  };
}

/** What a person should know before signing, in plain words; the gravest first. */
export function warningsOf(
  { preview: { now, after }, terms, isProtected }: Pick<ConsentDraft, 'preview' | 'terms' | 'isProtected'>,
  locale: Locale,
): string[] {
  const isNamedFirst = after.facts !== null && after.facts.name !== '' && !now.facts?.name;
  const warnings: string[] = [];
  if (isNamedFirst) warnings.push(say(locale, 'visibility.warnNamed'));
  else if (isProtected && after.facts && !after.facts.name && after.fits === null) {
    warnings.push(say(locale, 'visibility.warnFew'));
  }
  if (isProtected && !now.facts && terms.audience === 'funder') {
    warnings.push(say(locale, 'visibility.warnAlone'));
  }
  if (isProtected && terms.audience === 'public') warnings.push(say(locale, 'visibility.warnPublic'));
  return warnings;
}
