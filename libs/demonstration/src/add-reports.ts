import type { Database, PersonActor } from '@puente/database';
import { addDays } from '@puente/kernel';
import { demonstrationAwards, demonstrationReports, type DemonstrationReport } from './core';
import { fixedId } from './known-ids';
import { daysBefore, servicesAt, signerOf, type Services } from './services-at';

/** Reports on awards that were handed in and accepted, so that there are figures to tell of. */
export async function addReports(
  database: Database,
  awards: ReadonlyMap<string, string>,
  funder: (person: string) => PersonActor,
  now: Date,
): Promise<void> {
  const at = (days: number): Services => servicesAt(database, daysBefore(now, days));
  for (const report of demonstrationReports()) {
    const { writer, signer } = demonstrationAwards().find(({ key }) => key === report.award)!;
    const nonprofit = await signerOf(database, signer);
    const handingIn = at(report.handedInDaysAgo);
    const recipient = await handIn(handingIn, nonprofit, awards.get(report.award)!, report);
    await at(report.acceptedDaysAgo).receivedReports.accept(funder(writer), recipient, 2);
  }
}

/** Answers the id by which its funder knows it. */
async function handIn(
  { ownRequirements, ownReports, reportWriting, reportHandingIn }: Services,
  nonprofit: PersonActor,
  awardId: string,
  { requirement, lastsDays, answers }: DemonstrationReport,
): Promise<string> {
  const asked = (await ownRequirements.list(nonprofit)).find(
    (each) => each.awardId === awardId && each.title === requirement,
  )!;
  const days = { fromOn: asked.startsOn, untilOn: addDays(asked.startsOn, lastsDays) };
  const id = await ownReports.begin(nonprofit, asked.id, days);
  const edits = Object.entries(answers).map(([questionId, value]) => ({
    ...{ questionId, value, seenVersion: 0, settles: [] },
    editId: fixedId(`${awardId} ${questionId}`),
  }));
  const { version } = await reportWriting.write(nonprofit, id, edits);
  await reportHandingIn.handIn(nonprofit, id, version);
  return (await ownReports.get(nonprofit, id)).recipients[0]!.id;
}
