import {
  evaluateForm,
  faultsOfAnswers,
  FORM_SAMPLES,
  isNotSelected,
  markFaults,
  parseForm,
  parsePlan,
} from '@puente/grants/core';
import { demonstrationPeople } from '../accounts/demonstration-people';
import { demonstrationCalls } from '../calls/demonstration-calls';
import {
  DEMONSTRATION_FORWARDING,
  DEMONSTRATION_PLAN,
  demonstrationApplications,
  REVIEWED_CALL,
  REVIEWERS,
} from './demonstration-applications';

const applications = demonstrationApplications();

describe('the fictional applications', () => {
  it('are of people who may sign, to a call that is over, and answer all that it asks', () => {
    const call = demonstrationCalls().find(({ key }) => key === REVIEWED_CALL)!;
    expect(call.closesInDays).toBeLessThan(0);
    const form = parseForm(FORM_SAMPLES.full).form!;
    for (const { signer, answers } of applications) {
      const person = demonstrationPeople().find(({ key }) => key === signer);
      expect(person?.role).toBe('nonprofit-admin');
      expect(faultsOfAnswers(form, answers).errors).toEqual([]);
      expect(evaluateForm(form, answers).visible.size).toBeGreaterThan(8);
    }
  });

  it('say of each text that it is fiction', () => {
    for (const { answers, note } of applications) {
      for (const text of [answers.need, answers.plan, note]) expect(text).toMatch(/^Texto ficticio\./);
    }
  });

  it('are let on to another funder once one is answered with a no', () => {
    const { signer, to, passedBy, note } = DEMONSTRATION_FORWARDING;
    const { outcome, decided } = applications.find((each) => each.signer === signer)!;
    expect([isNotSelected(outcome), decided]).toEqual([true, true]);
    const call = demonstrationCalls().find(({ key }) => key === REVIEWED_CALL)!;
    const person = demonstrationPeople().find(({ key }) => key === passedBy);
    expect([person?.organization, to]).toEqual([call.funder, expect.not.stringMatching(call.funder)]);
    expect(note).toMatch(/^Texto ficticio\./);
  });

  it('are read by the panel with a rubric that knows every mark, and decided in two lists', () => {
    const { plan, errors } = parsePlan({ ...DEMONSTRATION_PLAN, panel: [] });
    expect(errors).toBeUndefined();
    for (const { marks, reviewer } of applications.flatMap(({ reviews }) => reviews)) {
      expect([markFaults(plan!.rubric, marks), REVIEWERS]).toEqual([[], expect.arrayContaining([reviewer])]);
    }
    expect(new Set(applications.map(({ decided }) => decided)).size).toBe(2);
  });
});
