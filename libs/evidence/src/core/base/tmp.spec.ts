import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DateOnly } from '@puente/kernel';
import { checkEvidence, readIndicators, readObservations, readVocabularies } from '.';
import { readSources } from './vocabulary';
import { faultText } from '../import-fault';
const data = join(__dirname, '../../../data');
const file = (name: string) => readFileSync(join(data, name));
it('x', () => {
  const rules = {
    vocabularies: readVocabularies(file('vocabulary.csv'), file('caveats.csv')),
    indicators: readIndicators(file('indicators.csv')),
    today: '2026-11-22' as DateOnly,
  };
  const out: string[] = [];
  const all = readdirSync(join(data, 'observations')).flatMap((name) => {
    const read = readObservations(file(`observations/${name}`), name.replace('.csv', ''), rules);
    out.push(
      `${name} ${read.observations.length} in use ${read.observations.filter((o) => !o.quarantine).length}`,
      ...read.quarantined.map((q) => q.line + ': ' + q.faults.map((f) => faultText(f).en).join(' | ')),
    );
    return read.observations;
  });
  for (const f of checkEvidence(all, readSources(file('sources.csv')))) out.push(JSON.stringify(f));
  console.log(out.join('\n'));
});
