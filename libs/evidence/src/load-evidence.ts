import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayInMexico, SystemClock } from '@puente/kernel';
import { readEvidence, type EvidenceBase } from './core';

const FOLDER = join(__dirname, '..', 'data');

let loaded: EvidenceBase | undefined;

/** The evidence base that comes with the project, read once. */
export function loadEvidence(): EvidenceBase {
  loaded ??= readEvidence((name) => readFileSync(join(FOLDER, name)), dayInMexico(new SystemClock().now()));
  return loaded;
}
