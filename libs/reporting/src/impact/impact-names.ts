import type { NameGuard, NameMark } from '@puente/disclosure';
import { LOCALES, type FieldError } from '@puente/kernel';
import { textsOf, type ImpactFacts, type ImpactMaterial, type ImpactTexts } from '../core';

interface Written {
  readonly field: string;
  readonly text: string;
}

/**
 * Where texts of a report name protected nonprofits among its payer's own, or their people. Who is quoted may be named as its voice:
 * the record of the consent stands beside it. Refused is the passage of the own text; whom it names nobody is told.
 */
export async function namedIn(
  guard: NameGuard,
  texts: ImpactTexts,
  facts: ImpactFacts,
  { scope, places }: ImpactMaterial,
): Promise<FieldError[]> {
  const written = textsOf(texts).flatMap(([field, text]) =>
    LOCALES.map((locale): Written => ({ field: `${field}.${locale}`, text: text[locale] })),
  );
  const found = await guard.find({
    nonprofits: [...new Set(facts.awards.map(({ nonprofitId }) => nonprofitId))],
    audience: scope.audience === 'public' ? 'public' : 'donor-report',
    placed: places.map(({ state }) => state),
    texts: written.map(({ text }) => text),
  });
  return written.flatMap((each, at) => faultOf(each, found[at]!));
}

function faultOf({ field, text }: Written, marks: readonly NameMark[]): FieldError[] {
  const isVoice = /^voices\.\d+\.attribution\./.test(field);
  const mark = marks.find(({ kind }) => !(isVoice && kind === 'person'));
  return mark ? [{ field, code: 'impact-names', params: { words: text.slice(mark.start, mark.end) } }] : [];
}
