import { formatDay, type Locale } from '@puente/kernel';
import { checkReport, type ReportDocument } from '@puente/rendering/core';
import { Saying, type Block } from './impact-blocks';
import type { ImpactMaterial } from './impact-material';
import { IMPACT_AUDIENCES } from './impact-scope';
import type { ImpactTexts } from './impact-texts';
import { glance, moneyBlocks } from './money-blocks';
import { gapBlocks, needBlocks, placeBlocks, sourceOfNeed } from './place-blocks';
import { resultBlocks } from './result-blocks';

/**
 * An impact report in one language, from what passed the disclosure rules and what editors wrote. The other language has the
 * same blocks and figures. The same material and texts give the same document on any day.
 */
export function impactReport(material: ImpactMaterial, texts: ImpactTexts, locale: Locale): ReportDocument {
  const say = new Saying(locale);
  const { document, faults } = checkReport({
    ...{ format: 1, language: locale, title: texts.title[locale].trim() || titleOf(material, say) },
    ...{ author: material.organization, day: material.scope.day, filters: filtersOf(material, say) },
    ...{ sources: sourcesOf(material, say), blocks: blocksOf(material, texts, say) },
  });
  if (!document) throw new Error(`An impact report is no report: ${faults[0]!.path} ${faults[0]!.fault}`);
  return document;
}

const titleOf = ({ organization }: ImpactMaterial, { locale }: Saying): string =>
  `${locale === 'es' ? 'Informe de impacto' : 'Impact report'}: ${organization}`;

function filtersOf({ scope, source }: ImpactMaterial, say: Saying): ReportDocument['filters'] {
  const [from, to] = [formatDay(scope.from, say.locale), formatDay(scope.to, say.locale)];
  return [
    { label: say.of('period'), value: say.of('until', { from, to }) },
    { label: say.of('audience'), value: IMPACT_AUDIENCES[scope.audience][say.locale] },
    ...(['strategy', 'region', 'population'] as const).flatMap((name) => {
      const code = scope[name];
      return code ? [{ label: say.of(name), value: say.value(code) }] : [];
    }),
    ...(source ? [{ label: say.of('givenOn'), value: source }] : []),
  ];
}

function sourcesOf({ need }: ImpactMaterial, say: Saying): ReportDocument['sources'] {
  return [
    { id: 'ledger', text: say.of('source.ledger'), url: null },
    { id: 'reports', text: say.of('source.reports'), url: null },
    ...need.tables.map(({ title, publisher, editionYear }, at) => ({
      ...{ id: sourceOfNeed(at), url: null },
      text: [publisher, title, ...(editionYear === null ? [] : [editionYear])].join(', '),
    })),
  ];
}

function blocksOf(material: ImpactMaterial, texts: ImpactTexts, say: Saying): Block[] {
  return [
    say.heading('summary', 'summary'),
    ...say.written('lead', texts.sections.lead),
    glance(material, say),
    ...moneyBlocks(material, say),
    ...resultBlocks(material, texts, say),
    ...placeBlocks(material, say),
    ...needBlocks(material, say),
    ...voiceBlocks(texts, say),
    say.heading('gaps', 'gaps'),
    ...say.written('gaps-text', texts.sections.gaps),
    ...gapBlocks(material, say),
    say.heading('method', 'method'),
    ...say.written('method-text', texts.sections.method),
    say.note('how-made', 'howMade', 'methodText'),
    { kind: 'sources', id: 'sources', title: say.of('sources') },
    leftOut(say),
  ];
}

function voiceBlocks({ voices }: ImpactTexts, say: Saying): Block[] {
  if (voices.length === 0) return [];
  const quotes = voices.map(({ text, attribution, consent }, at): Block => {
    const [said, by] = [text[say.locale].trim() || '—', attribution[say.locale].trim() || '—'];
    return { kind: 'quote', id: `voice-${at + 1}`, text: said, attribution: by, consent };
  });
  return [say.heading('voices', 'voices'), ...quotes];
}

function leftOut(say: Saying): Block {
  const items = (['names', 'counts', 'places', 'response'] as const).map((name) => ({
    ...{ what: say.of(`out.${name}`), why: say.of(`out.${name}Why`) },
  }));
  return { kind: 'exclusions', id: 'left-out', title: say.of('leftOut'), items };
}
