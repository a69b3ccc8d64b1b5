import { addDays, dayInMexico } from '@puente/kernel';
import { asSuperuser, type TestDatabase } from '@puente/testing';
import type { ReportCast } from './report-cast';

const TODAY = dayInMexico(new Date());
const SCOPE = {
  ...{ from: addDays(TODAY, -210), to: TODAY, day: TODAY },
  ...{ strategy: '', region: '', population: '' },
};
const EMPTY = { es: '', en: '' };
const TEXTS = {
  title: { es: 'Lo que hicimos', en: 'What we did' },
  sections: { lead: EMPTY, done: EMPTY, changed: EMPTY, gaps: EMPTY, method: EMPTY },
  voices: [],
};
/** What one nonprofit counted, and what one that reported twice counted together. */
const OF_ONE = [31, 24, 19, 13, 32];
const API = '/api/v1/impact-reports';

interface Count {
  readonly awardId: string;
  readonly indicator: string;
  readonly value: number;
}
interface Block {
  readonly id: string;
  readonly rows?: readonly (readonly unknown[])[];
}

/** In both languages, with the figures of now. */
export const build = (cast: ReportCast): Promise<void> => buildFor(cast, 'funder');
export const buildPublic = (cast: ReportCast): Promise<void> => buildFor(cast, 'public');

async function buildFor({ editor, made }: ReportCast, audience: string): Promise<void> {
  const { id } = await editor.ask<{ id: string }>('POST', API, { ...SCOPE, audience });
  made.impact = id;
  await editor.ask('PUT', `${API}/${id}/texts`, { version: 1, ...TEXTS });
  await editor.ask('POST', `${API}/${id}/submission`, { version: 2 });
}

/** Whoever wrote it is refused, another person approves what was shown. */
export async function approve({ editor, second, made }: ReportCast): Promise<void> {
  const { sha256 } = await second.ask<{ sha256: string }>('GET', `${API}/${made.impact}/documents/en`);
  const own = await editor.status('POST', `${API}/${made.impact}/approval`, { shown: sha256 });
  expect(own).toBe(403);
  await second.ask('POST', `${API}/${made.impact}/approval`, { shown: sha256 });
}

/** What is told is what was accepted, and its sources come to it: those of the demonstration and the one corrected. */
export async function openSources({ second, made }: ReportCast): Promise<void> {
  expect((await blockOf({ second, made }, 'outputs')).rows![0]![2]).toBe(31 + 24 + 19 + 13);
  const { counts } = await second.ask<{ counts: Count[] }>('GET', `${API}/${made.impact}/facts`);
  const trained = counts.filter(({ indicator }) => indicator === 'people-trained');
  expect(trained.map(({ value }) => value).sort((one, other) => one - other)).toEqual([13, 19, 24, 31]);
  const own = trained.filter(({ awardId }) => awardId === made.award);
  expect(own.map(({ value }) => value).sort()).toEqual([13, 19]);
}

/** No count, award or name of one nonprofit alone is in it, in no language. */
export async function hidesEachNonprofit({ second, made, proof }: ReportCast): Promise<void> {
  const names = await nonprofitsOf(proof.test);
  for (const language of ['es', 'en']) {
    const { document } = await second.ask<{ document: { blocks: Block[] } }>(
      ...(['GET', `${API}/${made.impact}/documents/${language}`] as const),
    );
    const { blocks } = document;
    const told = blocks.filter(({ id }) => !id.startsWith('need')).flatMap(numbersIn);
    expect(told.filter((number) => OF_ONE.includes(number))).toEqual([]);
    const text = JSON.stringify(document);
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  }
}

/** Everything that is a number, wherever it stands. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

async function nonprofitsOf(test: TestDatabase): Promise<string[]> {
  const rows = await asSuperuser<{ name: string }>(
    test,
    `select distinct name from organizations o join reported_figures f on f.nonprofit_id = o.id`,
  );
  return rows.map(({ name }) => name);
}

async function blockOf({ second, made }: Pick<ReportCast, 'second' | 'made'>, id: string): Promise<Block> {
  const { document } = await second.ask<{ document: { blocks: Block[] } }>(
    ...(['GET', `${API}/${made.impact}/documents/en`] as const),
  );
  return document.blocks.find((each) => each.id === id)!;
}
