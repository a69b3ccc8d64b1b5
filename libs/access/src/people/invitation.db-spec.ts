import { randomBytes } from 'node:crypto';
import { Database, type PersonActor } from '@puente/database';
import { DomainError, FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { Limiter } from '../limits/limiter';
import { AdmissionService } from './admission.service';
import { InvitationService } from './invitation.service';

const WEEK_MS = 7 * 24 * 3_600_000;
const PASSWORD = 'una frase larga de prueba';

describe('invitations', () => {
  const clock = new FakeClock(new Date('2026-11-22T12:00:00Z'));
  const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
  let test: TestDatabase;
  let database: Database;
  let invitations: InvitationService;
  let admissions: AdmissionService;
  let admin: PersonActor;
  let numbered = 0;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    invitations = new InvitationService(database, clock, vault);
    admissions = new AdmissionService(database, clock, vault, new Limiter(database, clock, vault));
    admin = await saveMember(test, 'funder', 'funder-admin');
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const newEmail = (): string => `persona-${++numbered}@ejemplo.invalid`;
  const inputFor = (email: string) =>
    ({ email, name: 'Sol', locale: 'es', roles: ['reviewer'], programmes: [] }) as const;
  const invite = async (email: string, by = admin): Promise<{ id: string; token: string }> => {
    const id = await invitations.invite(by, inputFor(email));
    return { id, token: tokenOf(id) };
  };
  let places = 0;
  const place = (): string => `10.0.0.${++places}`;
  const tokenOf = (id: string): string =>
    vault.token('invitation', id, new Date(clock.now().getTime() + WEEK_MS));
  const enter = (token: string, password = PASSWORD) =>
    admissions.enter(token, { name: 'Sol Ejemplo', locale: 'en', password }, place());
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const actorOf = async (email: string): Promise<PersonActor> => {
    const [row] = await asSuperuser<{ id: string; tenant: string; roles: string[] }>(
      test,
      'select p.id, m.tenant_id as tenant, m.roles from people p join memberships m on m.person_id = p.id where p.email = $1',
      [email],
    );
    return { ...admin, personId: row!.id, tenantId: row!.tenant, roles: row!.roles };
  };

  it('send a mail that holds neither the address in clear nor the organisation, and no token', async () => {
    const email = newEmail();
    const { id, token } = await invite(` ${email.toUpperCase()} `);
    const mails = await asSuperuser<{ all: string; template: string }>(
      test,
      'select mails::text as all, template from mails where tenant_id = $1',
      [admin.tenantId],
    );
    expect(mails.at(-1)!.template).toBe('invitation');
    expect(mails.at(-1)!.all).toContain(id);
    expect(mails.at(-1)!.all).not.toContain(email);
    expect(mails.at(-1)!.all).not.toContain(token.split('.')[2]);
    expect((await invitations.list(admin)).map((each) => each.email)).toContain(email);
  });

  it('let a new person in once, with the roles and programmes given', async () => {
    const email = newEmail();
    const { token } = await invite(email);
    expect(await admissions.look(token, place())).toMatchObject({
      organization: 'Prueba funder',
      email,
      personId: null,
    });
    await enter(token);
    expect((await actorOf(email)).roles).toEqual(['reviewer']);
    expect(await refusal(enter(token))).toBe('invitation-over');
    expect(await refusal(admissions.look(token, place()))).toBe('invitation-over');
  });

  it('of twenty who use a link at once let one in', async () => {
    const { token } = await invite(newEmail());
    const done = await Promise.all(Array.from({ length: 20 }, () => refusal(enter(token))));
    expect(done.filter((each) => each === 'done')).toHaveLength(1);
  });

  it('are worth nothing when they ended, were withdrawn, or are made up', async () => {
    const ended = await invite(newEmail());
    const withdrawn = await invite(newEmail());
    await invitations.withdraw(admin, withdrawn.id);
    const madeUp = [
      tokenOf('00000000-0000-4000-8000-000000000000'),
      vault.token('password-reset', withdrawn.id),
      `${withdrawn.id}..${'x'.repeat(43)}`,
      '',
    ];
    for (const token of [withdrawn.token, ...madeUp]) {
      expect(await refusal(admissions.look(token, place()))).toBe('invitation-over');
      expect(await refusal(enter(token))).toBe('invitation-over');
    }
    clock.advance(WEEK_MS);
    expect(await refusal(enter(ended.token))).toBe('invitation-over');
    await invitations.resend(admin, ended.id);
    expect(await refusal(enter(tokenOf(ended.id)))).toBe('done');
  });

  it('can be guessed at ten times from one place, whoever asks and however', async () => {
    const wrong = (n: number): string => `00000000-0000-4000-8000-000000000000..${String(n).repeat(43)}`;
    const said: string[] = [];
    for (let n = 0; n < 12; n++) said.push(await refusal(admissions.look(wrong(n % 10), '192.0.2.1')));
    expect(said.slice(8)).toEqual([
      'invitation-over',
      'invitation-over',
      'too-many-attempts',
      'too-many-attempts',
    ]);
    expect(await refusal(admissions.look(wrong(0), '192.0.2.2'))).toBe('invitation-over');
    const { token } = await invite(newEmail());
    for (let n = 0; n < 12; n++) await admissions.look(token, '192.0.2.1');
  });

  it('add an organisation to who has an account, after signing in as that person', async () => {
    const email = newEmail();
    await enter((await invite(email)).token);
    const other = await saveMember(test, 'funder', 'funder-admin');
    const { token } = await invite(email, other);
    expect(await refusal(enter(token))).toBe('account-exists');
    expect(await refusal(admissions.join(admin, token))).toBe('invitation-of-another');
    const person = await actorOf(email);
    expect(await admissions.join(person, token)).toEqual({ tenantId: other.tenantId });
    expect(await refusal(admissions.join(person, token))).toBe('invitation-over');
  });

  it('of one new address by two organisations at once make one account', async () => {
    const email = newEmail();
    const other = await saveMember(test, 'funder', 'funder-admin');
    const links = [await invite(email), await invite(email, other)];
    const done = await Promise.all(links.map(({ token }) => refusal(enter(token))));
    expect(done.sort()).toEqual(['account-exists', 'done']);
  });

  it('answer alike whether the address has an account elsewhere', async () => {
    const elsewhere = newEmail();
    await enter((await invite(elsewhere)).token);
    const other = await saveMember(test, 'funder', 'funder-admin');
    const answers = [
      await invitations.invite(other, inputFor(elsewhere)),
      await invitations.invite(other, inputFor(newEmail())),
    ];
    for (const id of answers) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('are refused for members, for the invited, for odd input and for who may not', async () => {
    const email = newEmail();
    await invite(email);
    expect(await refusal(invite(email))).toBe('already-invited');
    const member = newEmail();
    await enter((await invite(member)).token);
    expect(await refusal(invite(member))).toBe('already-member');
    expect(await refusal(invite('nada'))).toBe('invalid-input');
    const wide = { ...inputFor(newEmail()), roles: ['hip-admin'] };
    expect(await refusal(invitations.invite(admin, wide))).toBe('invalid-input');
    const programme = '00000000-0000-4000-8000-000000000001';
    await asSuperuser(
      test,
      `insert into programmes (tenant_id, id, status, facts) values ($1, $2, 'draft', '{}')`,
      [admin.tenantId, programme],
    );
    const limited = { ...inputFor(newEmail()), roles: ['funder-admin'], programmes: [programme] };
    expect(await refusal(invitations.invite(admin, limited))).toBe('invalid-input');
    const officer = await saveMember(test, 'funder', 'program-officer', admin.tenantId);
    expect(await refusal(invite(newEmail(), officer))).toBe('forbidden');
    expect(await refusal(invite(newEmail(), { ...admin, recentlyProven: false }))).toBe('step-up-needed');
    expect(await refusal(enter((await invite(newEmail())).token, 'corta'))).toBe('invalid-input');
  });

  it('of another organisation are not there', async () => {
    const { id } = await invite(newEmail());
    const stranger = await saveMember(test, 'funder', 'funder-admin');
    expect(await invitations.list(stranger)).toEqual([]);
    expect(await refusal(invitations.withdraw(stranger, id))).toBe('not-found');
    expect(await refusal(invitations.resend(stranger, id))).toBe('not-found');
  });
});
