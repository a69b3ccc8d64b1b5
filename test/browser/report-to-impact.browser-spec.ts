import { ReportCast } from './report-cast';
import * as told from './report-told';
import * as written from './report-written';

/** From what a nonprofit reports on a phone to what a payer tells of it, and the public of all of them together. */
describe('a report from its first word to an impact report, in the browser', () => {
  let cast: ReportCast;
  jest.setTimeout(120_000);
  beforeAll(async () => {
    cast = await ReportCast.start();
  });
  afterAll(() => cast.stop());

  it('is written, given back by section, corrected and accepted', async () => {
    await written.askForReport(cast);
    await written.begin(cast);
    await written.write(cast);
    await written.handIn(cast);
    await written.giveBack(cast);
    await written.correct(cast);
    await written.handIn(cast);
    await written.accept(cast);
  });

  it('counts in a report that another person approves, whose figures open to their sources', async () => {
    await told.build(cast);
    await told.approve(cast);
    await told.openSources(cast);
  });

  it('is told to the public without what would show one nonprofit', async () => {
    await told.buildPublic(cast);
    await told.approve(cast);
    await told.hidesEachNonprofit(cast);
  });

  it('brings no page into trouble', () => {
    for (const { faults } of cast.everybody()) expect(faults).toEqual([]);
  });
});
