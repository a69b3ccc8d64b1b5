import type { FileRefusal } from './refusals';

/** What is kept of a receipt: a CFDI 4.0 with its stamp and the complement of donations 1.1. Nothing else of it is. */
export interface CfdiFacts {
  /** The number that its stamp gave it, in small letters. */
  readonly uuid: string;
  readonly version: '4.0';
  readonly issuerRfc: string;
  readonly receiverRfc: string;
  /** Decimal text. */
  readonly total: string;
  readonly currency: string;
  /** Decimal text; null where it says none. */
  readonly exchangeRate: string | null;
  /** The day on which it was issued, `YYYY-MM-DD`. */
  readonly issuedOn: string;
  readonly letter: string;
  readonly letterOn: string;
  readonly legend: string;
}

export type ReadCfdi =
  | { readonly facts: CfdiFacts; readonly refusal?: undefined }
  | { readonly facts?: undefined; readonly refusal: FileRefusal };

/** An element as a parser answers it: its attributes begin with `@`, its children are elements or lists of them. */
export interface XmlElement {
  readonly [name: string]: string | XmlElement | readonly XmlElement[] | undefined;
}

const COMPROBANTE = 'http://www.sat.gob.mx/cfd/4';
const STAMP = 'http://www.sat.gob.mx/TimbreFiscalDigital';
const DONATION = 'http://www.sat.gob.mx/donat';
const PAYROLL = /\/nomina/;
const INCOME = 'I';

/** Reads a parsed receipt; whether it is valid is for the tax authority to say, which nobody asks here. */
export function factsOfCfdi(document: XmlElement): ReadCfdi {
  const root = rootOf(document);
  if (!root || root.name !== 'Comprobante') return { refusal: 'cfdi-other-document' };
  if (root.space !== COMPROBANTE || attribute(root, 'Version') !== '4.0') return { refusal: 'cfdi-version' };
  const complements = childrenOf(root, 'Complemento').flatMap((each) => childrenOf(each));
  if (complements.some(({ space }) => PAYROLL.test(space)) || attribute(root, 'TipoDeComprobante') === 'N') {
    return { refusal: 'cfdi-payroll' };
  }
  if (attribute(root, 'TipoDeComprobante') !== INCOME) return { refusal: 'cfdi-no-income' };
  const stamps = complements.filter(({ name, space }) => name === 'TimbreFiscalDigital' && space === STAMP);
  const donations = complements.filter(({ name, space }) => name === 'Donatarias' && space === DONATION);
  if (stamps.length !== 1) return { refusal: 'cfdi-no-stamp' };
  if (donations.length !== 1 || attribute(donations[0]!, 'version') !== '1.1') {
    return { refusal: 'cfdi-no-donation' };
  }
  return checked(root, stamps[0]!, donations[0]!);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const RFC = /^[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}$/;
const DECIMAL = /^\d{1,13}(\.\d{1,6})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST = { letter: 100, legend: 1000 };

function checked(root: Found, stamp: Found, donation: Found): ReadCfdi {
  const facts: CfdiFacts = {
    ...{ uuid: attribute(stamp, 'UUID').toLowerCase(), version: '4.0' },
    ...{ issuerRfc: rfcOf(root, 'Emisor'), receiverRfc: rfcOf(root, 'Receptor') },
    ...{ total: attribute(root, 'Total'), currency: attribute(root, 'Moneda') },
    ...{ exchangeRate: attribute(root, 'TipoCambio') || null },
    issuedOn: attribute(root, 'Fecha').slice(0, 10),
    ...{ letter: attribute(donation, 'noAutorizacion'), letterOn: attribute(donation, 'fechaAutorizacion') },
    legend: attribute(donation, 'leyenda').replace(/\s+/g, ' ').trim(),
  };
  return isWhole(facts) ? { facts } : { refusal: 'cfdi-incomplete' };
}

const isWhole = ({ exchangeRate, letter, legend, ...facts }: CfdiFacts): boolean =>
  UUID.test(facts.uuid) &&
  RFC.test(facts.issuerRfc) &&
  RFC.test(facts.receiverRfc) &&
  DECIMAL.test(facts.total) &&
  /^[A-Z]{3}$/.test(facts.currency) &&
  (exchangeRate === null || DECIMAL.test(exchangeRate)) &&
  isDay(facts.issuedOn) &&
  isDay(facts.letterOn) &&
  isText(letter, LONGEST.letter) &&
  isText(legend, LONGEST.legend);

const isText = (text: string, longest: number): boolean => text.trim() !== '' && text.length <= longest;

function isDay(text: string): boolean {
  const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** An element with the namespace that its prefix stands for. */
interface Found {
  readonly name: string;
  readonly space: string;
  readonly element: XmlElement;
  readonly spaces: Readonly<Record<string, string>>;
}

function rootOf(document: XmlElement): Found | null {
  const roots = elementsIn(document).filter(([key]) => !key.startsWith('?'));
  return roots.length === 1 ? found(roots[0]![0], roots[0]![1], {}) : null;
}

const childrenOf = ({ element, spaces }: Found, name?: string): Found[] =>
  elementsIn(element)
    .map(([key, child]) => found(key, child, spaces))
    .filter((each) => name === undefined || each.name === name);

function elementsIn(element: XmlElement): [string, XmlElement][] {
  return Object.entries(element).flatMap(([key, value]) => {
    if (key.startsWith('@') || typeof value === 'string' || value === undefined) return [];
    const all = Array.isArray(value) ? (value as readonly XmlElement[]) : [value as XmlElement];
    return all.filter((each) => typeof each === 'object').map((each): [string, XmlElement] => [key, each]);
  });
}

function found(key: string, element: XmlElement, outer: Found['spaces']): Found {
  const own = Object.entries(element).flatMap(([name, value]) => {
    const prefix = /^@xmlns(?::(.+))?$/.exec(name);
    return prefix && typeof value === 'string' ? [[prefix[1] ?? '', value] as const] : [];
  });
  const spaces = { ...outer, ...Object.fromEntries(own) };
  const [prefix, name] = key.includes(':') ? (key.split(':') as [string, string]) : ['', key];
  return { name, element, spaces, space: Object.hasOwn(spaces, prefix) ? spaces[prefix]! : '' };
}

function attribute({ element }: Found, name: string): string {
  const value = element[`@${name}`];
  return typeof value === 'string' ? plainText(value) : '';
}

function rfcOf(root: Found, name: string): string {
  const all = childrenOf(root, name);
  return all.length === 1 ? attribute(all[0]!, 'Rfc').toUpperCase() : '';
}

const LETTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five letters that XML itself writes as names, and no other: entities of a document are not read. */
const plainText = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => LETTERS[name]!);
