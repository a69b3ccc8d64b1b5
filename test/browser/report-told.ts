import { addDays, dayInMexico } from '@puente/kernel';
import { asSuperuser, type TestDatabase } from '@puente/testing';
import { figuresRead } from '../proof/impact-reports-made';
import type { ReportCast } from './report-cast';

const TODAY = dayInMexico(new Date());
const SCOPE = { from: addDays(TODAY, -210), to: TODAY, day: TODAY };
const TITLES = { 'title.es': 'Lo que hicimos', 'title.en': 'What we did' };
const BEGUN = /\/impact-reports\/[0-9a-f-]{36}\?done=doneBegun$/;
/** What the nonprofits of the demonstration counted as trained and as working otherwise, and after it what came in here. */
const TRAINED = [31, 24, 19, 13];
const IMPROVED = [18, 14, 12, 5];
/** What one that reported twice counted together. */
const TWICE = [19 + 13, 12 + 5];

interface Block {
  readonly id: string;
}

export const build = (cast: ReportCast): Promise<void> => buildFor(cast, 'funder');
export const buildPublic = (cast: ReportCast): Promise<void> => buildFor(cast, 'public');

/** With titles in both languages and the figures of now. */
async function buildFor({ editor, made, proof }: ReportCast, audience: string): Promise<void> {
  await editor.show('impact-reports/new');
  await editor.pick('audience', audience);
  await editor.fill(SCOPE);
  await editor.press('Begin the report', BEGUN);
  made.impact = editor.path;
  await readFigures(proof, made.impact);
  await editor.show(made.impact);
  await editor.fill(TITLES);
  await editor.press('Save', /done=doneWritten$/);
  await editor.press('Submit for approval', /done=doneSubmitted$/);
}

async function readFigures(proof: ReportCast['proof'], path: string): Promise<void> {
  const id = /[0-9a-f-]{36}/.exec(path)![0];
  const [row] = await asSuperuser<{ tenantId: string }>(
    proof.test,
    'select tenant_id as "tenantId" from impact_reports where id = $1',
    [id],
  );
  await figuresRead(proof, row!.tenantId, id);
}

/** Whoever wrote it is offered no approval; another person approves what was shown. */
export async function approve({ editor, second, made }: ReportCast): Promise<void> {
  expect(await editor.text()).toContain('You wrote or submitted it: somebody else approves it.');
  await second.show(made.impact);
  await second.press('Approve', /done=doneApproved$/);
}

/** What is told is the sum of what was accepted; its sources come to it, and lead to their award. */
export async function openSources({ second, made }: ReportCast): Promise<void> {
  await second.show(made.impact);
  await second.unfold('How the document reads');
  expect((await second.cells('What was done'))[0]).toContain(String(sum(TRAINED)));
  await second.unfold('What the figures were made of');
  const counts = (await second.cells('Accepted counts')).map(([value]) => Number(value));
  expect(sorted(counts)).toEqual(sorted([...TRAINED, ...IMPROVED]));
  await second.show(`awards/${made.award}`);
}

/** No count and no name of one nonprofit alone is in it, in no language. */
export async function hidesEachNonprofit({ second, made, proof }: ReportCast): Promise<void> {
  const [names, ofOne] = [await nonprofitsOf(proof.test), [...TRAINED, ...IMPROVED, ...TWICE]];
  for (const language of ['es', 'en']) {
    const text = await second.file(`${made.impact}/files/${language}/json`);
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    const { blocks } = JSON.parse(text) as { blocks: Block[] };
    const told = blocks.filter(({ id }) => !id.startsWith('need')).flatMap(numbersIn);
    expect(told).toContain(sum(TRAINED));
    expect(told.filter((number) => ofOne.includes(number))).toEqual([]);
  }
}

/** Everything that is a number, wherever it stands. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const sorted = (counts: readonly number[]): number[] => [...counts].sort((one, other) => one - other);

async function nonprofitsOf(test: TestDatabase): Promise<string[]> {
  const rows = await asSuperuser<{ name: string }>(
    test,
    'select distinct name from organizations o join reported_figures f on f.nonprofit_id = o.id',
  );
  return rows.map(({ name }) => name);
}
