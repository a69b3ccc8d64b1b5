import type { PersonActor } from '@puente/database';
import { canTransition, FakeClock } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { AwardsRoom } from '../../../../../test/rooms/awards-room';
import { refusal } from '../../../../../test/rooms/grants-room';
import { REQUIREMENT_TRANSITIONS, type RequirementState } from '../../core';
import { OwnRequirementService } from './own-requirement.service';
import { RequirementReminders } from './requirement-reminders';
import { RequirementService } from './requirement.service';

const REPORT = { kind: 'report', title: 'Informe del primer semestre', dueOn: '2027-06-30' };

describe('requirements', () => {
  const clock = new FakeClock(new Date('2026-12-02T18:00:00Z'));
  let room: AwardsRoom;
  let service: RequirementService;
  let own: OwnRequirementService;
  let officer: PersonActor;
  let signer: PersonActor;
  let award: string;

  beforeAll(async () => {
    room = await AwardsRoom.open(clock);
    service = new RequirementService(room.room.database, clock);
    own = new OwnRequirementService(room.room.database, clock);
    ({ officer } = room.room);
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    on('2026-12-02');
    const application = await room.awarded();
    signer = room.signerOf(application);
    award = await room.approved(application);
    await room.agreements.send(officer, award, 3);
  });

  const on = (day: string): void => clock.advance(Date.parse(`${day}T18:00:00Z`) - clock.now().getTime());
  const add = (more: object = {}): Promise<string> => service.add(officer, award, { ...REPORT, ...more });
  const standing = async (id: string): Promise<string> => {
    const { state, version, note, answer } = await own.get(signer, id);
    return [state, version, note, answer].join(' ').trim();
  };
  const told = async (id: string): Promise<string[]> => {
    const rows = await asSuperuser<{ kind: string }>(
      room.room.test,
      `select data ->> 'kind' as kind from outbox
        where name = 'notice.deliver' and data ->> 'subjectId' = $1 order by 1`,
      [id],
    );
    return rows.map(({ kind }) => kind);
  };

  it('go from what is asked to what is accepted, each side its part', async () => {
    const id = await add();
    expect(await standing(id)).toBe('open 1');
    await own.done(signer, id, 1, ' Va por correo. ');
    expect(await standing(id)).toBe('done 2 Va por correo.');
    await service.giveBack(officer, id, 2, 'Falta la firma.');
    expect(await standing(id)).toBe('open 3 Va por correo. Falta la firma.');
    await own.done(signer, id, 3, 'Ya va firmado.');
    await service.accept(officer, id, 4);
    expect(await standing(id)).toBe('accepted 5 Ya va firmado. Falta la firma.');
    expect(await refusal(service.waive(officer, id, 5, 'Ya no.'))).toBe('requirement-state');
    expect(await refusal(own.done(signer, id, 5, ''))).toBe('requirement-state');
  });

  it('move, or are let go with a reason', async () => {
    const id = await add();
    await service.change(officer, id, 1, { title: 'Informe', dueOn: '2027-07-31' });
    expect(await service.get(officer, id)).toMatchObject({
      title: 'Informe',
      dueOn: '2027-07-31',
      version: 2,
    });
    expect(await refusal(service.change(officer, id, 1, REPORT))).toBe('stale-version');
    expect(await refusal(service.waive(officer, id, 2, ' '))).toBe('invalid-input answer: required');
    await service.waive(officer, id, 2, 'Ya no hace falta.');
    expect(await standing(id)).toBe('waived 3  Ya no hace falta.');
    expect(await refusal(service.change(officer, id, 3, REPORT))).toBe('requirement-state');
  });

  it.each([
    [{ kind: 'visita' }, 'invalid-input kind: form-unknown-choice'],
    [{ title: ' ' }, 'invalid-input title: required'],
    [{ title: 'x'.repeat(201) }, 'invalid-input title: form-too-long'],
    [{ dueOn: '2027-02-30' }, 'invalid-input dueOn: form-not-so-written'],
    [{ dueOn: '2026-12-31' }, 'invalid-input dueOn: requirement-day-elsewhere'],
    [{ dueOn: '2028-12-31' }, 'invalid-input dueOn: requirement-day-elsewhere'],
  ])('with %j are refused: %s', async (more, code) => expect(await refusal(add(more))).toBe(code));

  it('are there for both sides alone, and for who may', async () => {
    const id = await add();
    expect((await service.list(officer)).map((each) => each.id)).toContain(id);
    expect((await service.listOf(officer, award)).map((each) => each.id)).toEqual([id]);
    expect((await own.list(signer)).map((each) => each.id)).toEqual([id]);
    const stranger = await saveMember(room.room.test, 'funder', 'funder-admin');
    const other = room.signerOf(await room.awarded());
    expect(await refusal(service.get(stranger, id))).toBe('not-found');
    expect(await refusal(service.accept(stranger, id, 1))).toBe('not-found');
    expect(await refusal(own.get(other, id))).toBe('not-found');
    expect(await refusal(own.done(other, id, 1, ''))).toBe('not-found');
    const finance = await saveMember(room.room.test, 'funder', 'funder-finance', officer.tenantId);
    expect(await refusal(service.waive(finance, id, 1, 'x'))).toBe('forbidden');
    const elsewhere = { ...officer, programmes: ['00000000-0000-4000-8000-000000000000'] };
    expect(await refusal(service.get(elsewhere, id))).toBe('not-found');
  });

  it('are asked of no award that is not agreed on', async () => {
    const draft = await room.approved(await room.awarded());
    expect(await refusal(service.add(officer, draft, REPORT))).toBe('award-state');
    await room.awards.withdraw(officer, award, 4);
    expect(await refusal(add())).toBe('award-state');
  });

  it('stand in the log of both sides, and each side is told', async () => {
    const id = await add();
    await own.done(signer, id, 1, '');
    await service.accept(officer, id, 2);
    for (const { tenantId } of [officer, signer]) {
      const rows = await asSuperuser<{ action: string }>(
        room.room.test,
        `select action from audit_log where tenant_id = $1 and subject_id = $2 and action like 'requirement.%' order by seq`,
        [tenantId, award],
      );
      expect(rows.map(({ action }) => action)).toEqual([
        ...['requirement.added', 'requirement.done', 'requirement.accepted'],
      ]);
    }
    expect(await told(id)).toEqual(['requirement-changed', 'requirement-changed', 'requirement-done']);
  });

  it('are reminded of two weeks before, the day before and once they are late, each once', async () => {
    const id = await add();
    const reminders = new RequirementReminders(room.room.database, clock);
    const before = await told(id);
    const seen: string[] = [];
    for (const day of ['06-15', '06-16', '06-17', '06-29', '06-30', '07-01', '07-02']) {
      on(`2027-${day}`);
      await reminders.remind();
      await reminders.remind();
      seen.push(`${day} ${(await told(id)).length - before.length}`);
    }
    expect(seen).toEqual(['06-15 0', '06-16 1', '06-17 1', '06-29 2', '06-30 2', '07-01 4', '07-02 4']);
    expect((await told(id)).filter((kind) => kind !== 'requirement-changed')).toEqual([
      ...['requirement-late', 'requirement-near', 'requirement-near', 'requirement-overdue'],
    ]);
    for (const [day, count] of [
      ['07-14', 4],
      ['07-15', 6],
      ['07-30', 6],
      ['07-31', 8],
      ['08-31', 8],
    ] as const) {
      on(`2027-${day}`);
      await reminders.remind();
      expect([day, (await told(id)).length - before.length]).toEqual([day, count]);
    }
    on('2027-07-02');
    const version = (await service.get(officer, id)).version;
    await service.change(officer, id, version, { ...REPORT, dueOn: '2027-07-31' });
    on('2027-07-20');
    expect(await reminders.remind()).toBe(1);
    await room.awards.withdraw(officer, award, 4);
    on('2027-08-20');
    expect(await reminders.remind()).toBe(0);
  });

  it('have the same table of states in PostgreSQL', async () => {
    const states = Object.keys(REQUIREMENT_TRANSITIONS) as RequirementState[];
    const rows = await asSuperuser<{ before: RequirementState; after: RequirementState; may: boolean }>(
      room.room.test,
      `select b as before, a as after, app_requirement_may_become(b, a) as may
        from unnest($1::text[]) b, unnest($1::text[]) a`,
      [states],
    );
    const differing = rows.filter(
      ({ before, after, may }) => canTransition(REQUIREMENT_TRANSITIONS, before, after) !== may,
    );
    expect([rows.length, differing]).toEqual([16, []]);
  });
});
