/** The name of any prefix; XML lets documents choose their own. */
const PREFIX = String.raw`(?:[^\s<>/:"'=]+:)?`;
/** Values may hold `>`: a tag ends where no value is open. */
const REST = String.raw`(?:[^<>"']|"[^"<]*"|'[^'<]*')*`;

/** XML without comments and instructions, and with quoted text as plain text: what is left is what programs act upon. */
export function plainXml(xml: string): string {
  return xml.replace(
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>/g,
    (_, quoted: string | undefined) => (quoted ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  );
}

/** The opening tags of elements with this name, whatever their prefix. `xml` comes from `plainXml`. */
export function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${PREFIX}(?:${name})(?![\\w.-])${REST}>`, 'gi')) ?? [];
}

/** The value of an attribute of a tag, with its coded letters written out, or null. Whatever stands in other values is none. */
export function attributeOf(tag: string, name: string): string | null {
  for (const [, found, value] of tag.matchAll(/([^\s<>/="']+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (found!.replace(/^.*:/, '').toLowerCase() === name.toLowerCase()) {
      return withoutCodes(value!.slice(1, -1));
    }
  }
  return null;
}

/** The texts of elements with this name, in their order, each with its coded letters written out. */
export function textsOf(xml: string, name: string): string[] {
  const element = new RegExp(`<${PREFIX}(?:${name})(?![\\w.-])${REST}(?<!/)>([^<]*)`, 'gi');
  return [...xml.matchAll(element)].map(([, text]) => withoutCodes(text!));
}

/** The name of the outermost element without its prefix. */
export function rootOf(xml: string): string {
  return new RegExp(`<${PREFIX}([\\w.-]+)`).exec(xml)?.[1] ?? '';
}

function withoutCodes(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => letter(parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => letter(Number(code)));
}

const letter = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
