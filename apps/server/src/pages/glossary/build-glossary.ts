import { ADVICE, examplesOf, GLOSSARY, type Weight } from '@puente/evidence/core';
import { writeCsv } from '@puente/rendering';
import type { Locale } from '@puente/kernel';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { AdviceLine, GlossaryView } from './glossary.view';

export function buildGlossary(page: PageModel): GlossaryView {
  const { locale } = page;
  return {
    page,
    terms: GLOSSARY.map(({ term, meaning, isNot }) => ({
      term: term[locale],
      meaning: meaning[locale],
      isNot: isNot[locale],
    })),
    avoid: linesOf('avoid', locale),
    consider: linesOf('consider', locale),
    csvUrl: pageUrl(locale, 'glossary.csv'),
    printUrl: `${pageUrl(locale, 'glossary')}?print=1`,
  };
}

function linesOf(weight: Weight, locale: Locale): AdviceLine[] {
  return ADVICE.filter((advice) => advice.weight === weight).map((advice) => ({
    words: examplesOf(advice, locale).join(', '),
    why: advice.why[locale],
    instead: advice.instead[locale],
  }));
}

/** Words to keep from in both languages. */
export function glossaryCsv(): string {
  return writeCsv(
    ['code', 'weight', 'words_es', 'words_en', 'why_es', 'why_en', 'instead_es', 'instead_en'],
    ADVICE.map((advice) => [
      advice.code,
      advice.weight,
      examplesOf(advice, 'es').join('; '),
      examplesOf(advice, 'en').join('; '),
      advice.why.es,
      advice.why.en,
      advice.instead.es,
      advice.instead.en,
    ]),
  );
}
