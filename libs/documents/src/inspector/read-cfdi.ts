import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { factsOfCfdi, RefusedFile, type CfdiFacts, type XmlElement } from '../core';

const DEEPEST = 12;
/** A declaration of types can hold entities that grow, or that name files: none is read, wherever it stands. */
const DECLARED_TYPES = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i;
const OTHER_ENCODING = /^<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i;

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  parseTagValue: false,
  processEntities: false,
  htmlEntities: false,
  maxNestedTags: DEEPEST,
});

/** Reads a receipt from bytes that nobody looked into, or refuses them with a code. */
export function readCfdi(bytes: Buffer): CfdiFacts {
  const text = decoded(bytes);
  if (DECLARED_TYPES.test(text)) throw new RefusedFile('cfdi-declares-types');
  if (XMLValidator.validate(text) !== true) throw new RefusedFile('cfdi-broken');
  const { facts, refusal } = factsOfCfdi(parsed(text));
  if (!facts) throw new RefusedFile(refusal);
  return facts;
}

function decoded(bytes: Buffer): string {
  const text = utf8(bytes).replace(/^\ufeff/, '');
  if (OTHER_ENCODING.test(text)) throw new RefusedFile('file-not-utf8');
  if (!/^\s*</.test(text)) throw new RefusedFile('cfdi-broken');
  return text;
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new RefusedFile('file-not-utf8');
  }
}

function parsed(text: string): XmlElement {
  try {
    return PARSER.parse(text) as XmlElement;
  } catch {
    throw new RefusedFile('file-too-complex');
  }
}
