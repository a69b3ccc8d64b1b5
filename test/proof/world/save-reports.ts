import type { TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { ASKED, askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';

/** A report that one funder gave back, with a draft of what follows, and one that another funder has not been handed in. */
export async function saveReports(test: TestDatabase, canaries: Canaries): Promise<void> {
  const [own, nonprofit, other] = [MET.funder, MET.nonprofit, ASKED.funder].map(organizationOf);
  const by = askerOf(nonprofit!.key, 'nonprofit-admin').personId;
  const tenant_id = nonprofit!.id;
  const [report, second] = [idOf('report'), idOf('report for another')];
  await insertRows(
    test,
    'grantee_reports',
    [report, second].map((id) => ({
      ...{ tenant_id, id, version: 1, from_on: '2026-10-01', until_on: '2026-11-20', indicators: [] },
      ...{ started_by: by, started_at: NOW },
    })),
  );
  const added = { tenant_id, version: 1, added_by: by, added_at: NOW };
  const note = canaries.word(own!, 'staff-note', 'report given back', { [tenant_id]: 'doors' });
  await insertRows(test, 'report_recipients', [
    {
      ...{ ...added, id: idOf('recipient'), report_id: report, funder_id: own!.id },
      ...{ award_id: idOf('award'), requirement_id: idOf('requirement'), state: 'returned', handed_in: 1 },
      notes: [{ section: 'narrative', note }],
      ...{ decided_by: askerOf(own!.key, 'program-officer').personId, decided_at: NOW },
    },
    {
      ...{ ...added, id: idOf('recipient of another'), report_id: second, funder_id: other!.id },
      ...{ award_id: idOf('award of another'), requirement_id: idOf('requirement of another') },
      ...{ state: 'waiting', handed_in: 0, notes: [], decided_by: null, decided_at: null },
    },
  ]);
  const draft = (place: string): string => canaries.word(nonprofit!, 'own-application', place);
  const written = { tenant_id, report_id: report, question_id: 'done', written_by: by, written_at: NOW };
  await insertRows(test, 'report_answers', [
    {
      ...written,
      version: 2,
      value: draft('report answer'),
      edit_id: idOf('report edit'),
      earlier_edits: [],
    },
  ]);
  await insertRows(test, 'report_answers_beside', [
    { ...written, value: draft('report beside'), seen_version: 1, edit_id: idOf('report edit beside') },
  ]);
  const done = canaries.word(nonprofit!, 'own-application', 'report handed in', { [own!.id]: 'doors' });
  const document = {
    ...{ fromOn: '2026-10-01', untilOn: '2026-11-20', indicators: [], answers: { done }, figures: [] },
    ...{ currency: 'MXN', lines: [] },
  };
  await insertRows(test, 'report_submissions', [
    {
      ...{ tenant_id, recipient_id: idOf('recipient'), number: 1, document, sha256: '0'.repeat(64) },
      ...{ handed_in_by: by, handed_in_at: NOW },
    },
  ]);
  const total = { breakdown: 'total', category: 'total', quality: 'counted', overlap: 'none' };
  await insertRows(test, 'reported_figures', [
    {
      ...{ tenant_id: own!.id, award_id: idOf('award'), recipient_id: idOf('recipient'), ...total },
      ...{ report_id: report, nonprofit_id: tenant_id, indicator: 'people-trained', definition: 1 },
      ...{ value: 5, from_on: '2026-10-01', until_on: '2026-11-20' },
      ...{ accepted_by: askerOf(own!.key, 'program-officer').personId, accepted_at: NOW },
    },
  ]);
}
