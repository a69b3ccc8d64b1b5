import { createHash } from 'node:crypto';
import { canonicalJson, type DateOnly } from '@puente/kernel';
import { documentsOf } from '@puente/reporting';
import {
  IMPACT_METHOD,
  type ImpactMaterial,
  type ImpactScope,
  type ImpactTexts,
} from '@puente/reporting/core';
import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';
const LAST = '2026-11-20' as DateOnly;
const SCOPE: ImpactScope = {
  ...{ audience: 'funder', from: '2026-01-01' as DateOnly, to: LAST, day: LAST },
  ...{ strategy: null, region: null, population: null, source: null },
};
const EMPTY = { es: '', en: '' };
const KEPT = { kept: true } as const;

const MATERIAL: ImpactMaterial = {
  ...{ organization: '—', source: null, scope: SCOPE, awards: KEPT, nonprofits: KEPT, unplaced: KEPT },
  ...{ money: [], cuts: { strategy: [], region: [], population: [] }, rates: [], places: [] },
  ...{ results: [], need: { tables: [], thin: [], silent: [] }, method: IMPACT_METHOD },
};

/** Impact reports of one funder: one that is being written, and one as it was submitted. */
export async function saveImpact(test: TestDatabase, canaries: Canaries): Promise<void> {
  const own = organizationOf(MET.funder);
  const written_by = askerOf(own.key, 'funder-finance').personId;
  const row = (name: string, state: string, texts: ImpactTexts) => ({
    ...{ tenant_id: own.id, id: idOf(name), version: 1, state, scope: SCOPE, texts, written_by },
    ...{
      material: MATERIAL,
      facts: { awards: [], counts: [], parts: [], rates: [], withheld: [] },
      written_at: NOW,
    },
  });
  const draft = textsOf(canaries.word(own, 'staff-note', 'impact report'));
  await insertRows(test, 'impact_reports', [row('impact report', 'draft', draft)]);
  const texts = textsOf(canaries.word(own, 'staff-note', 'submitted impact report'));
  const snapshot = canonicalJson(documentsOf(MATERIAL, texts));
  const sha256 = createHash('sha256').update(snapshot).digest('hex');
  const submitted = { snapshot, sha256, submitted_by: written_by, submitted_at: NOW };
  await insertRows(test, 'impact_reports', [
    { ...row('submitted impact report', 'submitted', texts), ...submitted },
  ]);
  await saveSet(test, own);
  await saveSchedule(test, own);
}

/** A schedule that takes what is approved each year. */
async function saveSchedule(test: TestDatabase, own: ReturnType<typeof organizationOf>): Promise<void> {
  const made_by = askerOf(own.key, 'funder-finance').personId;
  await insertRows(test, 'report_schedules', [
    {
      ...{ tenant_id: own.id, id: idOf('report schedule'), every: 'year', pick: 'new', reports: [] },
      ...{ first_on: '2098-01-31', next_on: '2098-01-31', languages: ['es'], formats: ['pdf'] },
      ...{ told: 'asker', made_by, made_at: NOW, since: NOW },
    },
  ]);
}

/** A set of it that could not be made: it was not approved. */
async function saveSet(test: TestDatabase, own: ReturnType<typeof organizationOf>): Promise<void> {
  const asked_by = askerOf(own.key, 'funder-finance').personId;
  const [tenant_id, set_id] = [own.id, idOf('report set')];
  await insertRows(test, 'report_sets', [
    { tenant_id, id: set_id, state: 'ended', asked_by, asked_at: NOW, ended_at: NOW },
  ]);
  await insertRows(test, 'report_set_items', [
    {
      ...{ tenant_id, id: idOf('report set item'), set_id, report_id: idOf('impact report') },
      ...{ language: 'es', format: 'pdf', state: 'failed', fault: 'not-approved' },
    },
  ]);
}

const textsOf = (lead: string): ImpactTexts => ({
  title: { es: 'Informe', en: 'Report' },
  sections: { lead: { es: lead, en: lead }, done: EMPTY, changed: EMPTY, gaps: EMPTY, method: EMPTY },
  voices: [],
});
