import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@puente/config';
import { projectFiles } from './project-files';

/** Shapes that only secrets have. Written in pieces where the whole would be found in this very file. */
const SHAPES: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{30,}\b/,
  /\bgithub_pat_[A-Za-z0-9_]{30,}\b/,
  /\bnpm_[A-Za-z0-9]{30,}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{12,}/,
  /\bsk_(?:live|test)_[A-Za-z0-9]{16,}\b/,
  /\bAIza[A-Za-z0-9_-]{35}\b/,
  /\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{10,}/,
];
const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@'"`]+:([^\s@'"`]{6,})@/gi;
const NAMED =
  /(?:secret|token|passw(?:or)?d|pwd|api[_-]?key|access[_-]?key|credential)[a-z_]*["']?\s*[:=]\s*["']?([A-Za-z0-9+/=_.-]{16,})["']?/gi;

const LARGEST = 2_000_000;
/** Bits a character: words and names of things stay below, random text of sixteen characters or more lies above. */
const RANDOM_FROM = 3.6;

/** `file:line` of everything in the project's files that looks like a secret. */
export function findSecrets(allowedFiles: ReadonlySet<string>): string[] {
  return textFiles()
    .filter((file) => !allowedFiles.has(file))
    .flatMap((file) => secretsIn(file, readFileSync(join(projectRoot(), file), 'utf8')));
}

function textFiles(): string[] {
  return projectFiles(projectRoot()).filter((file) => {
    const isImage = /\.(png|jpg|webp|woff2|ico)$/.test(file);
    return !isImage && statSync(join(projectRoot(), file)).size < LARGEST;
  });
}

export function secretsIn(file: string, content: string): string[] {
  return content.split('\n').flatMap((line, index) => (looksSecret(line) ? [`${file}:${index + 1}`] : []));
}

function looksSecret(line: string): boolean {
  if (SHAPES.some((shape) => shape.test(line))) return true;
  const passwords = [...line.matchAll(ADDRESS)]
    .map((match) => match[1]!)
    .filter((each) => !each.includes('${'));
  const named = [...line.matchAll(NAMED)].map((match) => match[1]!);
  return [...passwords, ...named].some(isRandom);
}

function isRandom(text: string): boolean {
  return /\d/.test(text) && /[a-z]/i.test(text) && entropy(text) >= RANDOM_FROM;
}

/** Shannon's entropy of the characters, in bits each. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / text.length) * Math.log2(count / text.length),
    0,
  );
}
