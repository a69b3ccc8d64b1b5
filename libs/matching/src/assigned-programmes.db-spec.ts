import { disclosureEntities } from '@puente/disclosure';
import { accessEntities } from '@puente/access';
import { Database, type PersonActor } from '@puente/database';
import { DomainError, SystemClock } from '@puente/kernel';
import { organizationEntities } from '@puente/organizations';
import { cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { matchingEntities } from './index';
import { ProgrammeService } from './programme.service';

/** Who is limited to programmes knows of no other: the service says so, and so does PostgreSQL. */
describe('a membership limited to programmes', () => {
  let test: TestDatabase;
  let database: Database;
  let programmes: ProgrammeService;
  let admin: PersonActor;
  let limited: PersonActor;
  let mine: string;
  let other: string;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    const entities = [...accessEntities, ...organizationEntities, ...disclosureEntities, ...matchingEntities];
    database = await Database.open({ appUrl: test.appUrl, entities });
    programmes = new ProgrammeService(database, new SystemClock());
    admin = await saveMember(test, 'funder', 'funder-admin');
    [mine, other] = [await saved('Uno'), await saved('Dos')];
    const officer = await saveMember(test, 'funder', 'program-officer', admin.tenantId);
    limited = { ...officer, programmes: [mine] };
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const saved = async (title: string): Promise<string> => {
    const { id } = await programmes.create(admin, { title: { es: title, en: title } }, 'draft');
    return id;
  };
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );

  it('reads and changes the assigned one', async () => {
    expect((await programmes.list(limited)).map(({ id }) => id)).toEqual([mine]);
    const changed = await programmes.update(
      limited,
      mine,
      1,
      { title: { es: 'Tres', en: 'Three' } },
      'draft',
    );
    expect(changed.version).toBe(2);
  });

  it('finds another one as little as one that does not exist', async () => {
    const input = { title: { es: 'X', en: 'X' } };
    const answers = [
      await refusal(programmes.get(limited, other)),
      await refusal(programmes.get(limited, '00000000-0000-4000-8000-000000000000')),
      await refusal(programmes.update(limited, other, 1, input, 'draft')),
    ];
    expect(answers).toEqual(['not-found', 'not-found', 'not-found']);
  });

  it('makes none', async () => {
    const made = programmes.create(limited, { title: { es: 'X', en: 'X' } }, 'draft');
    expect(await refusal(made)).toBe('programmes-limited');
  });

  it('is limited by PostgreSQL alone too, and who is limited to nothing sees nothing', async () => {
    const seen = async (actor: PersonActor): Promise<string[]> => {
      const rows = await database.asActor(actor, (tx) =>
        tx.query<{ id: string }[]>('select id from programmes'),
      );
      return rows.map(({ id }) => id);
    };
    expect(await seen(limited)).toEqual([mine]);
    expect(await seen({ ...limited, programmes: [] })).toEqual([]);
    expect((await seen(admin)).sort()).toEqual([mine, other].sort());
    const written = await database.asActor(limited, (tx) =>
      tx.query<[unknown, number]>(`update programmes set status = 'closed' where id = $1`, [other]),
    );
    expect(written[1]).toBe(0);
  });
});
