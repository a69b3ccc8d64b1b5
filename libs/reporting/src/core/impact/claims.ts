import { LOCALES, type Locale } from '@puente/kernel';
import { textsOf, type ImpactTexts } from './impact-texts';

/** A passage that says more than figures of grants can: that money caused something, or that there is less crime. */
export interface ClaimMark {
  readonly field: string;
  readonly locale: Locale;
  readonly words: string;
}

/* To a regular expression an accented letter is the end of a word: where one may be the last, the next is looked at instead. */
const CLAIMS: Readonly<Record<Locale, readonly RegExp[]>> = {
  es: [
    /\b(?:redujo|redujimos|reducimos|redujeron|disminuyó|disminuyeron|bajó|bajaron|erradic\p{L}+|acab\p{L}+ con)(?!\p{L})[^.]{0,40}\b(?:trata|delitos?|víctimas|casos)\b/giu,
    /\bmenos (?:trata|delitos|casos|víctimas)\b/giu,
    /\b(?:gracias a|a causa de|debido a) (?:est[ea]s? |los? |nuestr[oa]s? )?(?:apoyos?|donativos?|fondos?|financiamiento)\b/giu,
  ],
  en: [
    /\b(?:reduc(?:ed|ing)|decreased|eradicat\w+|ended)\b[^.]{0,40}\b(?:trafficking|crimes?|victims|cases)\b/giu,
    /\b(?:less trafficking|fewer (?:crimes|cases|victims))\b/giu,
    /\b(?:thanks to|because of|due to) (?:this |these |the |our )?(?:grants?|awards?|funds?|funding|money)\b/giu,
  ],
};

/** Claims of causality or of fewer crimes in what editors wrote (P2); they are shown to whoever writes and approves. */
export function claimsIn(texts: ImpactTexts): ClaimMark[] {
  return textsOf(texts).flatMap(([field, text]) =>
    LOCALES.flatMap((locale) =>
      CLAIMS[locale].flatMap((claim) =>
        (text[locale].match(claim) ?? []).map((words) => ({ field, locale, words })),
      ),
    ),
  );
}
