import { yearsOf, type EvidenceBase } from '@puente/evidence/core';
import { joinWords } from '@puente/kernel';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { EvidenceMethodView } from './method.view';
import { ObservationWords } from './observation-words';

const SCOPES: Readonly<Record<string, TextKey>> = {
  palermo: 'evidenceMethod.palermo',
  'mx-law-2012': 'evidenceMethod.mxLaw2012',
  cndh: 'evidenceMethod.cndh',
  hotline: 'evidenceMethod.hotline',
  'us-tvpa': 'evidenceMethod.usTvpa',
  unstated: 'evidenceMethod.unstated',
  none: 'evidenceMethod.none',
};

/** How the evidence base was read, what its words mean, and how many figures in use follow each definition. */
export function buildEvidenceMethod(page: PageModel, base: EvidenceBase): EvidenceMethodView {
  const { locale } = page;
  const words = new ObservationWords(base, locale);
  const inUse = base.observations.filter(({ quarantine }) => quarantine === null);
  const stages = [...base.vocabularies.get('stage')!.values()].map((label) => label[locale]);
  return {
    page,
    underReporting: words.label('caveat', 'under-reporting'),
    scopes: Object.entries(SCOPES).map(([code, text]) => ({
      label: words.label('scope', code),
      means: say(locale, text),
      count: inUse.filter(({ scope }) => scope === code).length,
    })),
    stages: say(locale, 'evidenceMethod.stagesText', { stages: joinWords(stages, locale) }),
    ends: say(locale, 'evidenceMethod.limits1', { year: yearsOf(inUse)[0] ?? '' }),
    backUrl: pageUrl(locale, 'evidence'),
  };
}
