import { addDays, dayInMexico } from '@puente/kernel';
import type { ReportCast } from './report-cast';

const ID = '[0-9a-f-]{36}';
const TODAY = dayInMexico(new Date());
const TITLE = 'Segundo informe (ficticio)';
const NOTE = '¿Son personas, o asistencias?';
const SAVE = 'Guardar y seguir';
const NEXT = (section: string): RegExp => new RegExp(`/sections/${section}$`);

export async function askForReport({ officer, made }: ReportCast): Promise<void> {
  await officer.show(`awards/${made.award}/requirements`);
  await officer.choose({ kind: 'report' });
  await officer.fill({ title: TITLE, dueOn: addDays(TODAY, 20) });
  await officer.press('Ask for something more', /done=doneAdded$/);
}

export async function begin({ writer, made }: ReportCast): Promise<void> {
  await writer.show('my/reports');
  await writer.follow(TITLE);
  await writer.fill({ fromOn: addDays(TODAY, -19), untilOn: addDays(TODAY, -1) });
  await writer.press('Empezar', new RegExp(`/my/reports/${ID}\\?done=doneBegun$`));
  made.own = writer.path;
}

/** Part by part; what was counted last. */
export async function write({ writer, made }: ReportCast): Promise<void> {
  await writer.show(made.own);
  await writer.follow('Qué pasó');
  await writer.fill({ 'a.done': 'Texto ficticio. Hubo dos talleres.' });
  await writer.press(SAVE, NEXT('money'));
  await writer.tick('a.money-said');
  await writer.press(SAVE, NEXT('i1'));
  await count({ writer }, 'i1', '12');
  await writer.press(SAVE, NEXT('i2'));
  await count({ writer }, 'i2', '5');
  await writer.press(SAVE, new RegExp(`${made.own}$`));
}

async function count({ writer }: Pick<ReportCast, 'writer'>, section: string, total: string): Promise<void> {
  await writer.fill({ [`a.${section}-total`]: total });
  await writer.pick(`a.${section}-quality`, 'counted');
  await writer.pick(`a.${section}-overlap`, 'none');
}

export async function handIn({ writer, made }: ReportCast): Promise<void> {
  await writer.show(made.own);
  await writer.press('Entregar', /done=doneHandedIn$/);
}

/** One section alone, with what has to be corrected. */
export async function giveBack({ officer, made }: ReportCast): Promise<void> {
  await officer.show('reports');
  made.received = await officer.follow(TITLE);
  await officer.fill({ 'note.i1': NOTE });
  await officer.press('Give sections back', /done=doneReturned$/);
}

/** What did not come back cannot be written. */
export async function correct({ writer, made }: ReportCast): Promise<void> {
  await writer.show(made.own);
  expect(await writer.text()).toContain(NOTE);
  expect(await writer.links()).not.toContain('Qué pasó');
  await writer.follow('Personas capacitadas');
  await writer.fill({ 'a.i1-total': '13' });
  await writer.press(SAVE, new RegExp(`${made.own}$`));
}

/** With what changed before the eyes. */
export async function accept({ officer, writer, made }: ReportCast): Promise<void> {
  await officer.show(made.received);
  expect(await officer.cells('What changed since it was handed in before')).toEqual([['12', '13']]);
  await officer.press('Accept the report', /done=doneAccepted$/);
  await writer.show(made.own);
  expect(await writer.text()).toContain('Aceptado');
}
