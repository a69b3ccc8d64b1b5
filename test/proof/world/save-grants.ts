import { randomUUID } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { AnswerService, ApplicationService, CallService, FormService, type CallView } from '@puente/grants';
import { asSuperuser, type TestDatabase } from '@puente/testing';
import type { Canaries, Kind, Told } from './canaries';
import { saveApplicationFile } from './save-application-file';
import { insertRows } from './insert-rows';
import {
  actorOf,
  ASKED,
  askerOf,
  FORWARDED,
  idOf,
  MET,
  ORGANIZATIONS,
  organizationOf,
  type Organization,
} from './cast';

/** Forms and calls of each funder, drafts and published; applications that were handed in, with texts beside them. */
export async function saveGrants(
  app: INestApplication,
  test: TestDatabase,
  canaries: Canaries,
): Promise<void> {
  const calls = new Map<string, CallView>();
  for (const own of ORGANIZATIONS.filter(({ kind }) => kind !== 'nonprofit')) {
    await saveCall(app, test, canaries, own, 'draft');
    calls.set(own.key, await saveCall(app, test, canaries, own, 'published'));
  }
  const { nonprofit, funder } = MET;
  await insertRows(test, 'call_invitations', [
    {
      tenant_id: idOf(funder),
      call_id: calls.get(funder)!.id,
      nonprofit_id: idOf(nonprofit),
      invited_by: askerOf(funder, 'funder-admin').personId,
      invited_at: '2026-11-21T12:00:00Z',
    },
  ]);
  const save = (own: Organization, to: string, handIn: boolean) =>
    saveApplication(app, test, canaries, { own, funder: to, call: calls.get(to)!, handIn });
  await save(organizationOf(nonprofit), funder, true);
  await save(organizationOf(ASKED.nonprofit), ASKED.funder, true);
  const other = ORGANIZATIONS.find(({ kind, key }) => kind === 'nonprofit' && key !== nonprofit)!;
  await save(other, funder, false);
}

/** A draft that nobody can publish while the proof asks for everything. */
const OVER = { kind: 'round', closes: '2026-02-01T00:00' };

async function saveCall(
  app: INestApplication,
  test: TestDatabase,
  canaries: Canaries,
  own: Organization,
  status: 'draft' | 'published',
): Promise<CallView> {
  const actor = actorOf(askerOf(own.key, own.kind === 'hip' ? 'hip-admin' : 'funder-admin'));
  const kind: Kind = status === 'draft' ? 'own-call' : 'published-call';
  const word = (place: string) => `${canaries.word(own, kind, `${status} ${place}`)} <i>&"'`;
  const isForwarded = own.key === MET.funder && status === 'published';
  const toReader = (way: 'doors' | 'rows'): Told => (isForwarded ? { [idOf(FORWARDED.funder)]: way } : {});
  const asked = (place: string) =>
    `${canaries.word(own, kind, `${status} ${place}`, toReader('doors'))} <i>&"'`;
  const form = await app.get(FormService).create(actor, formOf(asked));
  const [programme] = await asSuperuser<{ id: string }>(
    test,
    `select id from programmes where tenant_id = $1 and status = 'published'`,
    [own.id],
  );
  const facts = {
    title: { es: word('call title') },
    text: { es: word('call text') },
    award: { min: '1000', max: '2000', currency: 'MXN' },
    opens: '2026-01-01T00:00',
    ...(status === 'draft' ? OVER : { kind: 'rolling' }),
  };
  const stages = [{ stage: 'full', formId: form.id, dueDays: null }] as const;
  const call = await app.get(CallService).create(actor, programme!.id, { facts, stages });
  const idKind: Kind = status === 'draft' ? 'draft-id' : 'published-programme';
  canaries.note(call.id, own, idKind, `${status} call id`, toReader('rows'));
  return status === 'draft' ? call : app.get(CallService).publish(actor, call.id, call.version);
}

const formOf = (word: (place: string) => string): object => ({
  format: 'puente-form-1',
  title: { es: word('form title') },
  sections: [
    {
      id: 'work',
      title: { es: word('section') },
      questions: [{ id: 'what', kind: 'text', label: { es: word('question') } }],
    },
  ],
});

interface Begun {
  readonly own: Organization;
  readonly funder: string;
  readonly call: CallView;
  readonly handIn: boolean;
}

/** What is handed in is the funder's to read; what was written beside it stays with the team. */
async function saveApplication(
  app: INestApplication,
  test: TestDatabase,
  canaries: Canaries,
  { own, funder, call, handIn }: Begun,
): Promise<void> {
  const actor = actorOf(askerOf(own.key, 'nonprofit-admin'));
  const { application } = await app.get(ApplicationService).start(actor, call.id);
  const { id } = application;
  const toFunder: Told = handIn ? { [idOf(funder)]: 'doors' } : {};
  const [byRow, toRead]: Told[] = (['rows', 'doors'] as const).map((way): Told =>
    handIn && funder === MET.funder ? { ...toFunder, [idOf(FORWARDED.funder)]: way } : toFunder,
  );
  canaries.note(id, own, 'draft-id', 'application id', byRow);
  await saveApplicationFile(test, canaries, own, id);
  const write = async (text: string, seenVersion: number, settles: string[] = []) => {
    const edit = { questionId: 'what', editId: randomUUID(), seenVersion, value: text, settles };
    return (await app.get(AnswerService).write(actor, id, [edit])).results;
  };
  const answer = canaries.word(own, 'own-application', `answer for ${funder}`, toRead);
  await write(answer, 0);
  const [beside] = await write(canaries.word(own, 'own-application', 'text beside'), 7);
  if (!handIn) return;
  await write(answer, 1, [beside!.editId]);
  const { version } = (await app.get(ApplicationService).get(actor, id)).application;
  await app.get(ApplicationService).submit(actor, id, version);
}
