import { createHash } from 'node:crypto';
import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { ASKED, askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';
import { saveSignedFile } from './save-signed-file';

const NOW = '2026-11-21T12:00:00Z';

/** How an award goes on once both sides agreed on it: what it asks for, in the words of each. */
export async function saveAwardLife(test: TestDatabase, canaries: Canaries): Promise<void> {
  await saveRequirements(test, canaries);
  await saveAmendments(test, canaries);
  await saveEndings(test, canaries);
  await saveVisits(test, canaries);
  await saveSignedFile(test, canaries);
}

async function saveRequirements(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit, other] = [MET.funder, MET.nonprofit, ASKED.funder].map(organizationOf);
  const title = canaries.word(own!, 'staff-note', 'requirement', { [nonprofit!.id]: 'doors' });
  const note = canaries.word(nonprofit!, 'own-application', 'requirement done', { [own!.id]: 'doors' });
  const answer = canaries.word(own!, 'staff-note', 'requirement back', { [nonprofit!.id]: 'doors' });
  const asked = { nonprofit_id: nonprofit!.id, kind: 'report', due_on: '2027-06-30', state: 'open' };
  const rest = { version: 3, reminded: 'none', added_at: NOW };
  await insertRows(test, 'award_requirements', [
    {
      ...{ ...asked, ...rest, tenant_id: own!.id, id: idOf('requirement'), award_id: idOf('award') },
      ...{ title, note, answer, added_by: askerOf(own!.key, 'program-officer').personId },
    },
    {
      ...{ ...asked, ...rest, tenant_id: other!.id, id: idOf('requirement of another') },
      ...{ award_id: idOf('award of another'), title: 'x', note: '', answer: '' },
      added_by: askerOf(other!.key, 'program-officer').personId,
    },
  ]);
}

/** What the nonprofit asked for, and a change of a stranger's award. */
async function saveAmendments(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit, other] = [MET.funder, MET.nonprofit, ASKED.funder].map(organizationOf);
  const words = canaries.word(nonprofit!, 'own-application', 'amendment asked', { [own!.id]: 'doors' });
  const asked = {
    nonprofit_id: nonprofit!.id,
    number: 1,
    version: 1,
    state: 'requested',
    reason: '',
    answer: '',
  };
  const by = { asked_by: askerOf(nonprofit!.key, 'nonprofit-admin').personId, asked_at: NOW };
  await insertRows(test, 'award_amendments', [
    {
      ...{ ...asked, ...by, tenant_id: own!.id, id: idOf('amendment'), award_id: idOf('award') },
      ...{ asked_kind: 'scope', asked_words: words },
    },
    {
      ...{ ...asked, ...by, tenant_id: other!.id, id: idOf('amendment of another') },
      ...{ award_id: idOf('award of another'), asked_kind: 'scope', asked_words: 'x' },
    },
  ]);
  await insertRows(test, 'award_amendments', [withdrawn(canaries)]);
}

/** A visit that was made, in the words of both sides. */
async function saveVisits(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit, other] = [MET.funder, MET.nonprofit, ASKED.funder].map(organizationOf);
  const word = (place: string): string =>
    canaries.word(own!, 'staff-note', `visit ${place}`, { [nonprofit!.id]: 'doors' });
  const answer = canaries.word(nonprofit!, 'own-application', 'visit answer', { [own!.id]: 'doors' });
  const by = askerOf(own!.key, 'program-officer').personId;
  const of = { nonprofit_id: nonprofit!.id, asked_side: 'funder', planned_on: '2027-06-01', way: 'remote' };
  const asked = { asked_by: by, asked_at: NOW };
  await insertRows(test, 'site_visits', [
    {
      ...{ ...of, ...asked, tenant_id: own!.id, id: idOf('visit'), award_id: idOf('award'), state: 'made' },
      ...{ purpose: word('purpose'), answer, answered_by: by, answered_at: NOW, made_on: '2027-06-01' },
      ...{ shared: word('shared') },
      ...{ recorded_by: by, recorded_at: NOW },
    },
  ]);
  await insertRows(test, 'site_visits', [
    {
      ...{ ...of, ...asked, tenant_id: other!.id, id: idOf('visit of another') },
      ...{ award_id: idOf('award of another'), purpose: 'x' },
    },
  ]);
}

/** What the nonprofit asked for, an end that the funder began and took back in words of its own, and one of a stranger's award. */
async function saveEndings(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit, other] = [MET.funder, MET.nonprofit, ASKED.funder].map(organizationOf);
  const word = canaries.word(nonprofit!, 'own-application', 'end asked for', { [own!.id]: 'doors' });
  const note = canaries.word(own!, 'staff-note', 'why an end was begun');
  const of = { nonprofit_id: nonprofit!.id, kind: 'termination', answer: '' };
  const asked = { state: 'requested', asked_at: NOW };
  const by = askerOf(nonprofit!.key, 'nonprofit-admin').personId;
  await insertRows(test, 'award_endings', [
    {
      ...{ ...of, ...asked, tenant_id: own!.id, id: idOf('ending'), award_id: idOf('award') },
      ...{ asked_words: word, asked_by: by },
    },
    {
      ...{ ...of, ...asked, tenant_id: other!.id, id: idOf('ending of another'), asked_by: by },
      ...{ award_id: idOf('award of another'), asked_words: 'x' },
    },
  ]);
  const no = canaries.word(own!, 'staff-note', 'end declined', { [nonprofit!.id]: 'doors' });
  await insertRows(test, 'award_endings', [
    {
      ...{ ...of, ...asked, tenant_id: own!.id, id: idOf('ending declined'), award_id: idOf('award') },
      ...{ state: 'declined', version: 2, asked_words: 'x', asked_by: by, answer: no },
    },
  ]);
  const begun = { begun_by: askerOf(own!.key, 'program-officer').personId, begun_at: NOW };
  await insertRows(test, 'award_endings', [
    {
      ...{ ...of, ...begun, tenant_id: own!.id, id: idOf('ending withdrawn'), award_id: idOf('award') },
      ...{ state: 'withdrawn', version: 2, reason: 'other', note },
    },
  ]);
}

/** What the funder proposed before and took back, in words that both sides read. */
function withdrawn(canaries: Canaries): Readonly<Record<string, unknown>> {
  const [own, nonprofit] = [MET.funder, MET.nonprofit].map(organizationOf);
  const word = (place: string): string =>
    canaries.word(own!, 'staff-note', `amendment ${place}`, { [nonprofit!.id]: 'doors' });
  const terms = (title: string) => ({
    ...{ title, amountMinor: '100', currency: 'MXN', support: 'core', states: ['MX-CHP'], indicators: [] },
    ...{ startsOn: '2027-01-01', endsOn: '2027-12-31', budget: [] },
    strategies: [{ code: 'capacity', percent: 100, needs: [] }],
  });
  const clause = { number: 1, title: { es: 'Objeto', en: 'Purpose' }, text: { es: word('clause'), en: '' } };
  const document = JSON.stringify({ template: 'grant-addendum-1', kinds: ['scope'], clauses: [clause] });
  return {
    ...{ tenant_id: own!.id, id: idOf('amendment withdrawn'), award_id: idOf('award'), number: 2 },
    ...{ nonprofit_id: nonprofit!.id, version: 2, state: 'withdrawn', asked_words: '' },
    ...{ reason: word('reason'), answer: word('answer'), document },
    ...{ before: terms(word('title before')), terms: terms(word('title after')) },
    sha256: createHash('sha256').update(document).digest('hex'),
    ...{ proposed_by: askerOf(own!.key, 'program-officer').personId, proposed_at: NOW },
  };
}
