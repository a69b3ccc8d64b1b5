import { randomBytes } from 'node:crypto';
import { AdmissionService, InvitationService, Limiter } from '@puente/access';
import { Database, type PersonActor } from '@puente/database';
import { DomainError, FakeClock } from '@puente/kernel';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { organizationEntities } from './index';
import { AdmitOrganizationService } from './admit-organization.service';

describe('admitting organisations', () => {
  const clock = new FakeClock(new Date('2026-11-22T12:00:00Z'));
  const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
  let test: TestDatabase;
  let database: Database;
  let organizations: AdmitOrganizationService;
  let admissions: AdmissionService;
  let hip: PersonActor;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: organizationEntities });
    admissions = new AdmissionService(database, clock, vault, new Limiter(database, clock, vault));
    organizations = new AdmitOrganizationService(database, clock, vault);
    hip = await saveMember(test, 'hip', 'hip-admin');
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const first = (email: string) => ({ email, name: '', locale: 'es' }) as const;
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const enter = async (email: string): Promise<void> => {
    const { id } = (await organizations.sent(hip)).find((each) => each.email === email)!;
    const newcomer = { name: 'Sol', locale: 'es', password: 'una frase larga de prueba' } as const;
    await admissions.enter(vault.token('invitation', id), newcomer, '192.0.2.1');
  };

  it.each([
    ['funder', 'funder-admin'],
    ['nonprofit', 'nonprofit-admin'],
  ] as const)('a new %s gets its %s', async (kind, role) => {
    const email = `${kind}@ejemplo.invalid`;
    const id = await organizations.admit(hip, { kind, name: 'Nueva' }, first(email));
    await enter(email);
    const [row] = await asSuperuser<{ roles: string[]; kind: string; safety: string | null }>(
      test,
      `select m.roles, o.kind, n.safety from memberships m join organizations o on o.id = m.tenant_id
         left join nonprofit_profiles n on n.tenant_id = o.id where o.id = $1`,
      [id],
    );
    expect(row).toEqual({ roles: [role], kind, safety: kind === 'nonprofit' ? 'protected' : null });
    expect(await refusal(organizations.inviteFirst(hip, id, first('otra@ejemplo.invalid')))).toBe(
      'not-found',
    );
  });

  it('a known nonprofit without people gets its first person, from HIP’s administrators alone', async () => {
    const { id } = await saveNonprofit(test);
    const staff = await saveMember(test, 'hip', 'hip-staff', hip.tenantId);
    const funder = await saveMember(test, 'funder', 'funder-admin');
    for (const actor of [staff, funder]) {
      expect(await refusal(organizations.inviteFirst(actor, id, first('a@ejemplo.invalid')))).toBe(
        'forbidden',
      );
    }
    await organizations.inviteFirst(hip, id, first('primera@ejemplo.invalid'));
    await enter('primera@ejemplo.invalid');
  });

  it('of several first invitations one counts: HIP has no way in once there are people', async () => {
    const invitations = new InvitationService(database, clock, vault);
    const { id } = await saveNonprofit(test);
    const emails = ['una@ejemplo.invalid', 'dos@ejemplo.invalid', 'tres@ejemplo.invalid'];
    for (const email of emails) await organizations.inviteFirst(hip, id, first(email));
    const sent = (await organizations.sent(hip)).filter((each) => each.tenantId === id);
    for (const each of sent) await invitations.resend(hip, each.id);
    const held = asSuperuser(test, 'lock table memberships in share mode; select pg_sleep(2)');
    const done = await Promise.all(emails.map((email) => refusal(enter(email))));
    await held;
    expect(done.sort()).toEqual(['done', 'invitation-over', 'invitation-over']);
    const left = (await organizations.sent(hip)).filter((each) => each.tenantId === id);
    expect(left).toHaveLength(2);
    for (const each of left) {
      expect(await refusal(admissions.look(vault.token('invitation', each.id), '192.0.2.1'))).toBe(
        'invitation-over',
      );
      expect(await refusal(invitations.resend(hip, each.id))).toBe('not-found');
    }
  });

  it('no odd name, no HIP, no organisation that has people', async () => {
    const odd = organizations.admit(hip, { kind: 'funder', name: ' ' }, first('b@ejemplo.invalid'));
    expect(await refusal(odd)).toBe('invalid-input');
    const other = await saveMember(test, 'hip', 'hip-admin');
    for (const id of [hip.tenantId, other.tenantId, 'nonsense']) {
      expect(await refusal(organizations.inviteFirst(hip, id, first('c@ejemplo.invalid')))).toBe('not-found');
    }
  });
});
