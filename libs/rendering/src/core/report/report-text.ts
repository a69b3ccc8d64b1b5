/** What Inter has a shape for in all weights that our documents use, as ranges; a spec compares it with the files. */
const SHAPES =
  '20-7e a0-ac ae-148 14a-1c3 1c5-254 256-27b 27e-284 286-290 292-2a4 2a6-304 306-30a 30c 30f 313 315 31b 323 ' +
  '326-328 32c 337-338 342-343 346-36f 374-376 37a-37f 384-38a 38c 38e-3a1 3a3-3d7 3dc-3dd 3f0-3f6 3f9-3fa ' +
  '3fc-479 480-49d 4a0-4ff 52f 1dfc-1e9b 1e9d-1f15 2010-2027 2030-2055 2057 2070-2071 2074-208e 2090-209c ' +
  '20a0-20af 20b1-20b5 20b8-20ba 20bc-20bf 2100-2101 2103 2105-2106 2109 2113 2116-2117 211e-2122 2126 212a-212b ' +
  '212e 2132 214d 2150-217f 2183-2186 2189 2190-2193 25a1';

/** First and last code point of each range that the fonts show. */
export const SHOWN_RANGES: readonly (readonly [from: number, to: number])[] = SHAPES.split(' ').map(
  (range) => {
    const [from, to] = range.split('-').map((code) => parseInt(code, 16));
    return [from!, to ?? from!];
  },
);

/** Stands for a character that the fonts do not show. */
export const NOT_SHOWN = '□';

/** Characters without a shape of their own: controls, joiners, marks that turn the order of letters, variants. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\ufe00-\ufe0f]/gu;
/** Other blanks than the plain one, which some formats keep and others break. */
const BLANKS = /[\p{Zs}\p{Zl}\p{Zp}\t\r\n]+/gu;
/** Letters of Mexican languages that the fonts lack, as the sign that is printed for them elsewhere. */
const SALTILLO = /[\ua78b\ua78c]/gu;

/**
 * Text as every format can print it: one line, without controls, composed, and with a box for each character that the
 * fonts lack. The compiler of PDF refuses such characters, and other programs would take another font for them.
 */
export function printable(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(BLANKS, ' ')
    .replace(INVISIBLE, '')
    .replace(SALTILLO, 'ʼ')
    .trim();
  return Array.from(plain, (sign) => (isShown(sign.codePointAt(0)!) ? sign : NOT_SHOWN)).join('');
}

/** Longer words than any of ours may break after so many signs, where paper would lose their end. */
const LONG_WORD = /[^\s\u200b]{20}(?=[^\s\u200b]{4})/gu;
export const breakable = (text: string): string => text.replace(LONG_WORD, '$&\u200b');

const isShown = (code: number): boolean => SHOWN_RANGES.some(([from, to]) => code >= from && code <= to);
