import { randomUUID } from 'node:crypto';
import { regions, services } from '@puente/taxonomy';
import type { Answer } from './ask';
import type { Random } from './random';

export type Asker = 'nonprofit' | 'officer' | 'hip';

/** Sends one request as somebody; a connection that breaks is an error. */
export type Send = (role: Asker, method: string, path: string, body?: unknown) => Promise<Answer>;

/** What the operations work on. */
export interface World {
  readonly send: Send;
  readonly tenants: Readonly<Record<Asker, string>>;
  /** Nonprofits that HIP looks at. */
  readonly nonprofits: readonly string[];
  /** A programme of the officer's, and one of HIP's. */
  readonly programmes: { readonly officer: string; readonly hip: string };
}

/** A row that must stand in the log once the operation was answered. */
export interface Expected {
  readonly tenantId: string;
  readonly action: string;
}

/** Typed by people into texts; never to be found in the log. */
export const CANARY = 'Zanate-Canario';

type Operation = (world: World, random: Random) => Promise<Expected[]>;

const done = ({ status }: Answer, ...rows: Expected[]): Expected[] => (status < 300 ? rows : []);
const programmeBody = (title: string) => ({
  title: { es: title },
  strategies: { capacity: 1 },
  award: { min: 1_000, max: 2_000, currency: 'MXN', publicity: false },
});

const changeProfile: Operation = async ({ send, tenants }) => {
  const own = JSON.parse((await send('nonprofit', 'GET', '/api/v1/my/profile')).body) as Record<
    string,
    unknown
  >;
  const { id: _id, updatedAt: _at, doubts: _doubts, ...input } = own;
  const body = { ...input, missionEs: `${CANARY} ${randomUUID()}` };
  const answer = await send('nonprofit', 'PUT', '/api/v1/my/profile', body);
  return done(answer, { tenantId: tenants.nonprofit, action: 'profile.changed' });
};

const createProgramme: Operation = async ({ send, tenants }, random) => {
  const body = { ...programmeBody(`${CANARY} ${randomUUID()}`), status: random.pick(['draft', 'published']) };
  const answer = await send('officer', 'POST', '/api/v1/programmes', body);
  return done(answer, { tenantId: tenants.officer, action: 'programme.created' });
};

const keepSnapshot: Operation = async ({ send, tenants, programmes }) => {
  const answer = await send('officer', 'POST', `/api/v1/programmes/${programmes.officer}/snapshots`);
  return done(answer, { tenantId: tenants.officer, action: 'snapshot.saved' });
};

const openProfile: Operation = async ({ send, nonprofits }, random) => {
  const id = random.pick(nonprofits);
  const path = random.pick([`/api/v1/nonprofits/${id}`, `/es/nonprofits/${id}`]);
  return done(await send('hip', 'GET', path), { tenantId: id, action: 'seen.profile' });
};

const openMatch: Operation = async ({ send, nonprofits, programmes }, random) => {
  const id = random.pick(nonprofits);
  const path = `/api/v1/programmes/${programmes.hip}/matches/${id}`;
  return done(await send('hip', 'GET', path), { tenantId: id, action: 'seen.match' });
};

/** A few rows: what one person may take out in a day is limited, and then nothing is promised. */
const takeFile: Operation = async ({ send, nonprofits, tenants }, random) => {
  const query = `region=${random.pick(regions.codes)}&service=${random.pick(services.codes)}&band=small`;
  const listed = await send('hip', 'GET', `/api/v1/nonprofits?${query}`);
  const shown = new Set((JSON.parse(listed.body) as { handle: string }[]).map(({ handle }) => handle));
  const answer = await send('hip', 'GET', `/es/nonprofits.csv?${query}`);
  const seen = nonprofits
    .filter((id) => shown.has(id))
    .map((tenantId) => ({ tenantId, action: 'seen.file' }));
  return done(answer, { tenantId: tenants.hip, action: 'export.made' }, ...seen);
};

const beRefused: Operation = async ({ send, tenants, programmes }, random) => {
  const [role, path, action] = random.pick([
    ['officer', `/api/v1/programmes/${programmes.hip}`, 'refusal.not-found'],
    ['officer', `/es/programmes/${randomUUID()}/matches`, 'refusal.not-found'],
    ['hip', `/api/v1/programmes/${programmes.officer}`, 'refusal.not-found'],
    ['nonprofit', '/es/nonprofits', 'refusal.forbidden'],
    ['nonprofit', `/api/v1/programmes/${programmes.officer}/matches`, 'refusal.forbidden'],
  ] as const);
  const { status } = await send(role, 'GET', path);
  return status === 403 || status === 404 ? [{ tenantId: tenants[role], action }] : [];
};

/** By how often they are done; the file, which shows everybody, seldom. */
const OPERATIONS: readonly (readonly [number, Operation])[] = [
  [12, changeProfile],
  [12, createProgramme],
  [6, keepSnapshot],
  [28, openProfile],
  [12, openMatch],
  [2, takeFile],
  [28, beRefused],
];
const ALL = OPERATIONS.flatMap(([often, operation]) => Array.from({ length: often }, () => operation));

/** Does one operation and tells which rows must be there. */
export const operate = (world: World, random: Random): Promise<Expected[]> => random.pick(ALL)(world, random);
