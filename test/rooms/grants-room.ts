import { randomUUID } from 'node:crypto';
import { accessEntities } from '@puente/access';
import { auditEntities } from '@puente/audit';
import { Database, type PersonActor, type TenantKind } from '@puente/database';
import { AliasBook, disclosureEntities } from '@puente/disclosure';
import {
  AnswerService,
  ApplicationService,
  CallService,
  FormService,
  grantEntities,
  type CallView,
} from '@puente/grants';
import { DomainError, type Clock } from '@puente/kernel';
import {
  Circles,
  matchingEntities,
  MatchIndex,
  MatchRefreshHandler,
  ProgrammeService,
  Sightings,
} from '@puente/matching';
import { organizationEntities } from '@puente/organizations';
import { cloneTestDatabase, saveMember, saveNonprofit, type TestDatabase } from '@puente/testing';
import { FORM } from './sample-forms';

export * from './sample-forms';

const ENTITIES = [
  ...accessEntities,
  ...auditEntities,
  ...organizationEntities,
  ...disclosureEntities,
  ...matchingEntities,
  ...grantEntities,
];
const CALL = {
  title: { es: 'C', en: '' },
  text: {},
  kind: 'rolling',
  award: { min: '100000', max: '500000', currency: 'MXN' },
  opens: '2026-01-01T09:00',
};

interface Place {
  readonly test: TestDatabase;
  readonly database: Database;
  readonly clock: Clock;
}

/** A nonprofit's application with who may sign for it. */
export interface HandedIn {
  readonly id: string;
  readonly signer: PersonActor;
}

/** Who runs the calls: a funder's people, or HIP's, which gives on what it was given. */
interface Team {
  readonly kind: TenantKind;
  readonly admin: string;
  readonly officer: string;
}

const FUNDER: Team = { kind: 'funder', admin: 'funder-admin', officer: 'program-officer' };
export const HIP: Team = { kind: 'hip', admin: 'hip-admin', officer: 'hip-staff' };

/** A funder with two people, a published programme and a form, and what calls and applications are made with. */
export class GrantsRoom {
  readonly circles: Circles;
  readonly sightings: Sightings;
  readonly forms: FormService;
  readonly calls: CallService;
  readonly answers: AnswerService;
  readonly applications: ApplicationService;
  admin!: PersonActor;
  officer!: PersonActor;
  programmeId!: string;
  formId!: string;

  private constructor(private readonly place: Place) {
    const { database, clock } = place;
    const aliases = new AliasBook(Buffer.from('for tests'), clock);
    this.circles = new Circles(new MatchIndex(database, clock), aliases);
    this.sightings = new Sightings(database);
    this.forms = new FormService(database);
    this.calls = new CallService(database, clock);
    this.answers = new AnswerService(database, clock);
    this.applications = new ApplicationService(database, clock);
  }

  /** In a database of its own. */
  static async open(clock: Clock, form = FORM): Promise<GrantsRoom> {
    const test = await cloneTestDatabase();
    const database = await Database.open({ appUrl: test.appUrl, entities: ENTITIES });
    return GrantsRoom.within({ test, database, clock }, form);
  }

  /** In a database that others use as well, and close. */
  static async within(place: Place, form = FORM, team = FUNDER): Promise<GrantsRoom> {
    const room = new GrantsRoom(place);
    room.admin = await saveMember(place.test, team.kind, team.admin);
    room.officer = await room.colleague(team.officer);
    const programmes = new ProgrammeService(place.database, place.clock);
    const facts = { title: { es: 'P', en: 'P' } };
    room.programmeId = (await programmes.create(room.admin, facts, 'published')).id;
    room.formId = (await room.forms.create(room.officer, form)).id;
    return room;
  }

  get test(): TestDatabase {
    return this.place.test;
  }

  get database(): Database {
    return this.place.database;
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.test.drop();
  }

  /** Somebody else of the funder. */
  colleague(role: string): Promise<PersonActor> {
    return saveMember(this.test, this.admin.tenantKind, role, this.admin.tenantId);
  }

  /** A rolling call that asks the form. */
  async prepare(facts: object = {}, later: readonly object[] = []): Promise<CallView> {
    const stages = [{ stage: 'full', formId: this.formId, dueDays: null }, ...later] as never[];
    return this.calls.create(this.officer, this.programmeId, { facts: { ...CALL, ...facts }, stages });
  }

  async publish(facts: object = {}, later: readonly object[] = []): Promise<CallView> {
    const { id, version } = await this.prepare(facts, later);
    return this.calls.publish(this.officer, id, version);
  }

  /** A nonprofit that matching knows. */
  async knownNonprofit(): Promise<string> {
    const { id } = await saveNonprofit(this.test);
    await this.matchAgain(id);
    return id;
  }

  async matchAgain(nonprofitId: string): Promise<void> {
    await new MatchRefreshHandler(this.database, this.place.clock).handle({ nonprofitId });
  }

  /** What another nonprofit hands in, with one question answered. */
  async handIn(callId: string): Promise<HandedIn> {
    const tenantId = await this.knownNonprofit();
    const signer = await saveMember(this.test, 'nonprofit', 'nonprofit-admin', tenantId);
    const { id } = (await this.applications.start(signer, callId)).application;
    const edit = { questionId: 'what', editId: randomUUID(), seenVersion: 0, value: 'Cuidar', settles: [] };
    await this.answers.write(signer, id, [edit]);
    const { version } = (await this.applications.get(signer, id)).application;
    await this.applications.submit(signer, id, version);
    return { id, signer };
  }
}

/** `done`, or the code of a refusal with its fields. */
export const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError
        ? [error.code, ...error.errors.map(({ field, code }) => `${field}: ${code}`)].join(' ')
        : String(error),
  );
