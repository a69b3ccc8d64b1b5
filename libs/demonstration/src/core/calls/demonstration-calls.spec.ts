import { FORM_SAMPLES, parseForm } from '@puente/grants/core';
import { demonstrationProgrammes } from '../programmes/demonstration-programmes';
import { demonstrationCalls } from './demonstration-calls';

const calls = demonstrationCalls();

describe('the fictional calls', () => {
  it('are seven of three funders, each under a programme of its own funder', () => {
    expect(new Set(calls.map(({ key }) => key)).size).toBe(7);
    expect(new Set(calls.map(({ funder }) => funder)).size).toBe(3);
    const programmes = demonstrationProgrammes();
    for (const { funder, programme, published } of calls) {
      const found = programmes.find(({ key }) => key === programme)!;
      expect([found.funder, found.status]).toEqual([funder, published ? 'published' : found.status]);
    }
  });

  it('are over, open with a letter, rolling, for emergencies with more later, to open, and a draft', () => {
    expect(calls.some(({ closesInDays }) => closesInDays !== null && closesInDays < 0)).toBe(true);
    expect(calls.some(({ stages }) => stages[0]!.stage === 'letter')).toBe(true);
    expect(calls.some(({ kind, rapid }) => kind === 'rolling' && !rapid)).toBe(true);
    expect(calls.find(({ rapid }) => rapid)!.stages.at(-1)).toMatchObject({ stage: 'later', dueDays: 30 });
    expect(calls.some(({ opensInDays }) => opensInDays > 0)).toBe(true);
    expect(calls.filter(({ published }) => !published)).toHaveLength(1);
  });

  it('ask forms that can be asked, in both languages', () => {
    for (const { form } of calls.flatMap(({ stages }) => stages)) {
      const { errors } = parseForm(typeof form === 'string' ? FORM_SAMPLES[form] : form);
      expect(errors).toBeUndefined();
    }
    expect(calls.filter(({ title, text }) => !title.en || !text.en)).toEqual([]);
  });
});
