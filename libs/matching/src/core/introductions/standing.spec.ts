import type { DateOnly } from '@puente/kernel';
import { funderStanding, ownStanding, type IntroductionFacts } from './standing';

const TODAY = '2026-11-21' as DateOnly;
const LATER = '2026-11-22' as DateOnly;
const asked: IntroductionFacts = {
  begunBy: 'funder',
  answerBy: TODAY,
  funderWants: true,
  met: false,
  endedSide: null,
  toldReason: null,
};
const offered: IntroductionFacts = { ...asked, begunBy: 'nonprofit', funderWants: false };

describe('an introduction', () => {
  it.each([
    ['asked', asked, TODAY, 'waiting', 'asked'],
    ['asked, too late', asked, LATER, 'no-answer', 'late'],
    ['offered', offered, TODAY, 'offered', 'offered'],
    ['offered, too late', offered, LATER, 'ended', 'late'],
    ['offered and wanted', { ...offered, funderWants: true }, TODAY, 'waiting', 'asked'],
    ['met', { ...asked, met: true }, LATER, 'met', 'met'],
    ['met and withdrawn', { ...asked, met: true, endedSide: 'nonprofit' }, TODAY, 'ended', 'ended'],
    ['withdrawn by the funder', { ...asked, endedSide: 'funder' }, TODAY, 'ended', 'ended'],
    ['an offer taken back', { ...offered, endedSide: 'nonprofit' }, TODAY, 'ended', 'ended'],
  ] as const)('%s', (_name, facts, today, funder, own) => {
    expect([funderStanding(facts, today), ownStanding(facts, false, today)]).toEqual([funder, own]);
  });

  it('a funder cannot tell a no from silence, on any day', () => {
    for (const today of [TODAY, LATER]) {
      expect(funderStanding({ ...asked, endedSide: 'nonprofit' }, today)).toBe(funderStanding(asked, today));
    }
    expect(ownStanding(asked, true, TODAY)).toBe('declined');
  });

  it('what the nonprofit chose to tell ends it for both', () => {
    expect(funderStanding({ ...asked, endedSide: 'nonprofit', toldReason: 'not-now' }, TODAY)).toBe('ended');
  });
});
