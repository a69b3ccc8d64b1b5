import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database, type PersonActor } from '@puente/database';
import { ReleaseRegister } from '@puente/disclosure';
import { SystemClock } from '@puente/kernel';
import { MatchIndex } from '@puente/matching';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  sharedFile,
  type TestDatabase,
} from '@puente/testing';
import { services } from '@puente/taxonomy';
import { MasterRing, Vault } from '@puente/vault';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { saveAwards, type MadeAward } from '../../../../test/rooms/many-awards';
import { OPEN_DATA_FORMATS, OpenDataReader, PortfolioEditionService, ReleaseEditionHandler } from '..';

const STANDARDS = sharedFile('standards');
/** Where the standards are not at hand, only their validation is left out. */
const byTheStandards = STANDARDS ? it : it.skip;
const standard = (...path: string[]): string => readFileSync(join(STANDARDS!, ...path), 'utf8');

/** Loaded when it is needed: it starts a thread. */
const XMLLINT: string = 'xmllint-wasm';
interface XmlLint {
  readonly validateXML: (asked: {
    readonly xml: readonly object[];
    readonly schema: readonly object[];
    readonly preload: readonly object[];
  }) => Promise<{ readonly errors: readonly object[] }>;
}

/** Names and words that must be in no file; each stands in one place of the database. */
const CANARY = {
  protected: 'Canario Reservado',
  discreet: 'Canario Discreto',
  silent: 'Canario Callado',
  unnamed: 'Canario Sin Programa',
  written: 'Casa abierta',
} as const;

describe('open data', () => {
  const clock = new SystemClock();
  let test: TestDatabase;
  let database: Database;
  let reader: OpenDataReader;
  let register: ReleaseRegister;
  let funder: PersonActor;
  let hip: PersonActor;
  let named: string;
  let quiet: string;
  let open: string;
  let awards: string[];

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
    register = new ReleaseRegister(database, vault, clock);
    reader = new OpenDataReader(database, register, new MatchIndex(database, clock), clock);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const texts = async (): Promise<string[]> => {
    const files: string[] = [];
    for (const format of OPEN_DATA_FORMATS) files.push((await reader.file(format)).text);
    return files;
  };
  const grantsOf = async (): Promise<string[]> =>
    (JSON.parse((await reader.file('360giving')).text) as { grants: { id: string }[] }).grants.map(({ id }) =>
      id.slice('360G-puente-'.length),
    );

  it('of an empty database have nothing in them', async () => {
    const [grants, activities, listed] = await texts();
    expect((JSON.parse(grants!) as { grants: object[] }).grants).toEqual([]);
    expect(activities).not.toContain('<iati-activity ');
    expect(listed).toBe('[]\n');
  });

  describe('of what is there', () => {
    beforeAll(async () => {
      hip = await saveMember(test, 'hip', 'hip-staff');
      funder = await saveMember(test, 'funder', 'funder-admin');
      named = await programme(true);
      quiet = await programme(false);
      const nonprofit = async (name: string, columns: object): Promise<string> =>
        (await saveNonprofit(test, { name, ...columns })).id;
      const states = ['MX-CHP', 'MX-OAX'];
      open = await nonprofit('Abierta & Clara, A.C.', {
        ...{
          safety: 'open',
          states,
          services: ['shelter', 'legal'],
          rfc: 'ACL200101AB8',
          mission_es: CANARY.written,
        },
      });
      const consented = await nonprofit('Nombrada con consentimiento', { safety: 'protected', states });
      await asSuperuser(
        test,
        `insert into consents (tenant_id, id, classes, audience, until, signed_by, signed_at)
          values ($1, gen_random_uuid(), '{identity,place,work}', 'public', current_date + 300, gen_random_uuid(), now())`,
        [consented],
      );
      const others = [
        await nonprofit(CANARY.protected, { safety: 'protected' }),
        await nonprofit(CANARY.discreet, { safety: 'discreet' }),
        await nonprofit(CANARY.silent, { safety: 'open', accepts_publicity: false }),
      ];
      const unnamed = await nonprofit(CANARY.unnamed, { safety: 'open', services: [] });
      awards = await saveAwards(test, [
        made(open, named, { states: ['MX-CHP', 'MX-YUC'] }),
        made(consented, named, { states: ['MX-CHP'] }),
        ...others.map((id) => made(id, named)),
        made(unnamed, quiet),
      ]);
    });

    async function programme(publicity: boolean): Promise<string> {
      const id = randomUUID();
      const facts = JSON.stringify({ award: { publicity }, populations: [] });
      await asSuperuser(test, 'insert into programmes (tenant_id, id, facts) values ($1, $2, $3)', [
        ...[funder.tenantId, id, facts],
      ]);
      return id;
    }
    const made = (nonprofitId: string, programmeId: string, more: Partial<MadeAward> = {}): MadeAward => ({
      ...{ tenantId: funder.tenantId, nonprofitId, programmeId, amountMinor: 123_456_789n },
      ...{ strategy: 'direct-services', states: [], startsOn: '2026-02-01', ...more },
    });

    byTheStandards('are valid by the schema of 360Giving', async () => {
      const ajv = addFormats(new Ajv({ strict: false }));
      const schemaOf = (name: string): object => {
        const { $schema: _old, ...schema } = JSON.parse(standard('360giving-1.4.3', name)) as {
          $schema: string;
        };
        return schema;
      };
      ajv.addSchema(
        schemaOf('360-giving-schema.json'),
        'https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.2/schema/360-giving-schema.json',
      );
      const isValid = ajv.compile(schemaOf('360-giving-package-schema.json'));
      expect(isValid(JSON.parse((await reader.file('360giving')).text)) || isValid.errors).toBe(true);
    });

    byTheStandards('are valid by the schema of IATI', async () => {
      const contents = (await reader.file('iati')).text;
      const [schema, ...preload] = ['iati-activities-schema.xsd', 'iati-common.xsd', 'xml.xsd'].map(
        (fileName) => ({
          ...{ fileName, contents: standard('iati-2.03', fileName) },
        }),
      );
      const { validateXML } = (await import(XMLLINT)) as XmlLint;
      const result = await validateXML({
        ...{ xml: [{ fileName: 'a.xml', contents }], schema: [schema!], preload },
      });
      expect(result.errors).toEqual([]);
      expect(contents).toContain('Abierta &amp; Clara');
    });

    byTheStandards('are valid by the schemas of HSDS', async () => {
      const ajv = addFormats(new Ajv({ strict: false }));
      const files = readdirSync(join(STANDARDS!, 'hsds-3.0')).filter((name) => name.endsWith('.json'));
      for (const name of files) ajv.addSchema(JSON.parse(standard('hsds-3.0', name)) as object, name);
      const isValid = ajv.compile(
        JSON.parse(standard('hsds-3.0', 'sample', 'organization-package.schema.json')) as object,
      );
      expect(isValid(JSON.parse((await reader.file('hsds')).text)) || isValid.errors).toBe(true);
    });

    it('name those alone who may be named, and tell nothing that somebody wrote', async () => {
      const files = await texts();
      for (const file of files) {
        for (const word of Object.values(CANARY)) expect(file).not.toContain(word);
      }
      expect((await grantsOf()).sort()).toEqual(awards.slice(0, 2).sort());
      expect(JSON.parse(files[2]!)).toHaveLength(2);
    });

    it('tell no place that the nonprofit does not show, and none of a shelter', async () => {
      const [grants, , organizations] = await texts();
      expect(grants).toContain('Chiapas');
      expect(grants).not.toContain('Yucatán');
      const { grants: each } = JSON.parse(grants!) as {
        grants: { beneficiaryLocation: { name: string }[] }[];
      };
      expect(each.map(({ beneficiaryLocation: [place] }) => place!.name).sort()).toEqual(['Chiapas', 'Sur']);
      const listed = JSON.parse(organizations!) as {
        services: { alternate_name: string; service_areas: object[] }[];
      }[];
      const legal = services.label('legal').en;
      const areas = listed.flatMap((organization) =>
        organization.services.map((service) => [service.alternate_name, service.service_areas.length]),
      );
      expect(areas.sort()).toEqual(
        [
          [legal, 0],
          [legal, 2],
          [services.label('shelter').en, 0],
        ].sort(),
      );
    });

    it('have amounts to the cent, are the same twice, and stand in HIP’s trail', async () => {
      expect(await texts()).toEqual(await texts());
      expect((await reader.file('iati')).text).toContain('>1234567.89</value>');
      expect((await reader.file('360giving')).text).toContain('"amountAwarded": 1234567.89');
      const rows = await asSuperuser(
        test,
        `select detail from audit_log where tenant_id = $1 and action = 'open-data.made' order by seq desc limit 1`,
        [hip.tenantId],
      );
      expect(rows).toEqual([{ detail: { count: 2 } }]);
    });

    it('and figures of all awards never count the same award', async () => {
      const editions = new PortfolioEditionService(database, clock);
      const hidden = await Promise.all([1, 2, 3, 4, 5, 6].map(() => saveNonprofit(test)));
      await saveAwards(
        test,
        hidden.map(({ id }) => made(id, named, { states: ['MX-NLE'], amountMinor: 400_000_000n })),
      );
      await new ReleaseEditionHandler(database, register, clock).handle({
        ...{ tenantId: hip.tenantId, editionId: await editions.ask(hip) },
      });
      const counted = await register.contributorsUnder('awards.');
      expect([counted.size, counted.has(open)]).toEqual([9, false]);
      await asSuperuser(
        test,
        `update nonprofit_profiles set safety = 'open', version = version + 1 where tenant_id = any ($1)`,
        [[...counted]],
      );
      expect((await grantsOf()).length).toBe(2);
    });
  });
});
