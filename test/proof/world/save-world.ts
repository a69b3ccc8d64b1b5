import { randomBytes, randomUUID } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { AliasBook } from '@puente/disclosure';
import { MatchRefreshStaleHandler, ProgrammeService, SnapshotService } from '@puente/matching';
import { asSuperuser, type TestDatabase } from '@puente/testing';
import type { Canaries, Kind, Told } from './canaries';
import {
  actorOf,
  ASKED,
  FORWARDED,
  askerOf,
  bookOf,
  idOf,
  MET,
  ORGANIZATIONS,
  organizationOf,
  PEOPLE,
  type Organization,
} from './cast';
import { insertRows } from './insert-rows';
import { saveAwardLife } from './save-award-life';
import { saveAwardRoom } from './save-award-room';
import { saveImpact } from './save-impact';
import { saveReports } from './save-reports';
import { saveBudget } from './save-budget';
import { saveReleases } from './save-releases';
import { saveBooks } from './save-books';
import { saveConsents, saveIntroductions } from './save-disclosures';
import { saveFigures } from './save-figures';
import { saveGrants } from './save-grants';
import { saveAccountCall } from './save-account-call';
import { saveDonationReceipt } from './save-donation-receipt';
import { saveDonee } from './save-donee';
import { saveDiligence } from './save-diligence';
import { saveBatch, savePayments } from './save-payments';
import { saveMonthClosing } from './save-month-closing';
import { saveOpening } from './save-opening';
import { saveReviews } from './save-reviews';
import { saveScenario } from './save-scenario';
import { saveScreening } from './save-screening';
import { saveSealed } from './save-sealed';
import { saveShortlists } from './save-shortlists';
import { saveStaffWork } from './save-staff-work';
import { saveWebhooks } from './save-webhooks';

/** How many unremarkable protected nonprofits share the description of the two that are watched. */
const CROWD = 8;
const SOUTHERN = ['MX-TAB', 'MX-VER', 'MX-YUC', 'MX-ROO', 'MX-CAM'];

/** Fills an empty database: every free text and everything like an identifier holds a canary of its owner. */
export async function saveWorld(
  app: INestApplication,
  test: TestDatabase,
  canaries: Canaries,
): Promise<void> {
  await saveOrganizations(test, canaries);
  await savePeople(test, canaries);
  await saveProfiles(test, canaries);
  await savePastGrants(test, canaries);
  await saveConsents(test);
  await app.get(MatchRefreshStaleHandler).handle();
  for (const each of ORGANIZATIONS.filter(({ kind }) => kind !== 'nonprofit')) {
    await saveProgrammes(app, canaries, each);
  }
  await limitSomebody(test);
  await saveIntroductions(test);
  await saveShortlists(test, canaries);
  await saveSealed(app, canaries);
  noteAliases(app, canaries);
  await saveStaffWork(app, test, canaries);
  await saveFigures(test, canaries);
  await saveScreening(test, canaries);
  await saveGrants(app, test, canaries);
  await saveWebhooks(app, canaries);
  await saveReviews(test, canaries);
  await saveScenario(test, canaries);
  await saveAwardLife(test, canaries);
  await savePayments(test, canaries);
  await saveBatch(test, canaries);
  await saveOpening(test);
  await saveMonthClosing(test, canaries);
  await saveAwardRoom(test, canaries);
  await saveBudget(test, canaries);
  await saveReleases(test);
  await saveReports(test, canaries);
  await saveImpact(test, canaries);
  await saveBooks(app, test, canaries);
  await saveDiligence(test, canaries);
  await saveDonee(test, canaries);
  await saveDonationReceipt(test, canaries);
  await saveAccountCall(test, canaries);
}

export const profileKind = ({ safety }: Organization): Kind => `${safety ?? 'protected'}-profile`;
/** The funder that it met knows the name. */
const wasMet = ({ key }: Organization): Told =>
  key === MET.nonprofit ? { [idOf(MET.funder)]: 'doors' } : {};
/** Rows of an introduction and of what was passed on hold its id for the funders that they name; no door shows it. */
const sharesRows = ({ key }: Organization): Told =>
  key === MET.nonprofit
    ? { [idOf(MET.funder)]: 'rows', [idOf(ASKED.funder)]: 'rows', [idOf(FORWARDED.funder)]: 'rows' }
    : {};
const nameKind = (each: Organization): Kind =>
  each.kind === 'nonprofit' ? profileKind(each) : 'funder-name';

async function saveOrganizations(test: TestDatabase, canaries: Canaries): Promise<void> {
  const crowd = Array.from({ length: CROWD }, (_, index) => ({
    id: idOf(`crowd-${index}`),
    kind: 'nonprofit',
    name: `Colectiva ${index}`,
  }));
  const watched = ORGANIZATIONS.map((each) => {
    if (each.kind === 'nonprofit') {
      canaries.note(each.id, each, 'nonprofit-id', 'organizations.id', sharesRows(each));
    }
    return {
      id: each.id,
      kind: each.kind,
      name: `Red ${canaries.word(each, nameKind(each), 'name', wasMet(each))} AC`,
    };
  });
  await insertRows(test, 'organizations', [...watched, ...crowd]);
}

async function savePeople(test: TestDatabase, canaries: Canaries): Promise<void> {
  const rows = PEOPLE.map(({ key, personId, organization: own, role }) => {
    canaries.note(personId, own!, 'person-id', `${key} id`);
    return {
      id: personId,
      email: `${canaries.word(own!, 'person', `${key} e-mail`)}@ejemplo.invalid`,
      name: `Ada ${canaries.word(own!, 'person', `${key} name`)}`,
      tenant_id: own!.id,
      roles: [role],
    };
  });
  await insertRows(
    test,
    'people',
    rows.map(({ id, email, name }) => ({ id, email, name })),
  );
  const members = rows.map(({ id, tenant_id, roles }) => ({ tenant_id, person_id: id, roles }));
  await insertRows(test, 'memberships', members);
  await insertRows(test, 'passkeys', PEOPLE.map(passkeyIn(canaries)));
}

/** One person works on one programme of several. */
async function limitSomebody(test: TestDatabase): Promise<void> {
  const { personId, organization } = askerOf('funder-c', 'program-officer');
  await asSuperuser(
    test,
    `insert into membership_programmes (tenant_id, person_id, programme_id)
     select tenant_id, $2, id from programmes where tenant_id = $1 and status = 'published'`,
    [organization!.id, personId],
  );
}

/** Nobody can sign with it: only its name matters here. */
const passkeyIn =
  (canaries: Canaries) =>
  ({ key, personId, organization }: (typeof PEOPLE)[number]) => ({
    ...{ id: randomUUID(), person_id: personId, counter: 0, transports: [] },
    ...{
      credential_id: `\\x${randomBytes(32).toString('hex')}`,
      public_key: '\\x00',
      created_at: '2026-11-21T12:00:00Z',
    },
    name: `Llave ${canaries.word(organization!, 'person', `${key} passkey`)}`,
  });

async function saveProfiles(test: TestDatabase, canaries: Canaries): Promise<void> {
  const shared = {
    states: ['MX-CHP', 'MX-OAX'],
    services: ['legal'],
    languages: ['es'],
    strategies: { capacity: 2 },
  };
  const watched = ORGANIZATIONS.filter(({ kind }) => kind === 'nonprofit').map((each) => ({
    ...shared,
    tenant_id: each.id,
    safety: each.safety,
    annual_budget_mxn: 3_000_000,
    external_ref: canaries.word(each, 'register', 'external_ref'),
    rfc: canaries.word(each, 'register', 'rfc'),
    cluni: canaries.word(each, 'register', 'cluni'),
    mission_es: `Acompañamos ${canaries.word(each, profileKind(each), 'mission_es')} <b>&"'`,
    mission_en: `We stand by ${canaries.word(each, profileKind(each), 'mission_en')} <b>&"'`,
  }));
  const crowd = Array.from({ length: CROWD }, (_, index) => ({
    ...watched[0]!,
    ...shared,
    tenant_id: idOf(`crowd-${index}`),
    safety: 'protected',
    states: [SOUTHERN[index % SOUTHERN.length]],
    external_ref: null,
    rfc: null,
    cluni: null,
    mission_es: '',
    mission_en: '',
  }));
  await insertRows(test, 'nonprofit_profiles', [...watched, ...crowd]);
}

async function savePastGrants(test: TestDatabase, canaries: Canaries): Promise<void> {
  const hip = organizationOf('hip');
  const word = (place: string): string => `Grant ${canaries.word(hip, 'past-grant', place)}`;
  const [funder_id, recipient_id] = [idOf('past funder'), idOf('past recipient')];
  await insertRows(test, 'past_grant_funders', [
    { tenant_id: hip.id, id: funder_id, name: word('past funder') },
  ]);
  await insertRows(test, 'past_grant_recipients', [
    { tenant_id: hip.id, id: recipient_id, folded_name: word('past folded'), name: word('past recipient') },
  ]);
  await insertRows(test, 'past_grants', [
    {
      ...{
        tenant_id: hip.id,
        key: word('past key'),
        funder_id,
        recipient_id,
        description: word('past description'),
      },
      ...{ currency: 'MXN', date_precision: 'year', topic: word('past topic') },
      ...{ countries: word('past countries'), regions: word('past regions') },
    },
  ]);
}

/** A programme that nobody else may see, one that nonprofits may, and a kept list of each. */
async function saveProgrammes(app: INestApplication, canaries: Canaries, own: Organization): Promise<void> {
  const actor = actorOf(askerOf(own.key, own.kind === 'hip' ? 'hip-admin' : 'funder-admin'));
  for (const [status, kind] of [
    ['draft', 'own-programme'],
    ['published', 'published-programme'],
  ] as const) {
    const word = (place: string): string => `${canaries.word(own, kind, `${status} ${place}`)} <i>&"'`;
    const input = {
      title: { es: word('title.es'), en: word('title.en') },
      text: { es: word('text.es'), en: word('text.en') },
      strategies: { capacity: 2 },
      regions: ['south'],
      services: ['legal'],
    };
    const { id } = await app.get(ProgrammeService).create(actor, input, status);
    canaries.note(id, own, status === 'draft' ? 'draft-id' : kind, `${status} programme id`);
    await app.get(SnapshotService).save(actor, id);
  }
}

function noteAliases(app: INestApplication, canaries: Canaries): void {
  const nonprofits = ORGANIZATIONS.filter(({ kind }) => kind === 'nonprofit');
  for (const funder of ORGANIZATIONS.filter(({ kind }) => kind === 'funder')) {
    for (const each of nonprofits) {
      const handle = app.get(AliasBook).handleOf(bookOf(funder.id, each), each.id);
      canaries.note(handle, funder, 'alias', `handle of ${each.key}`);
    }
  }
}
