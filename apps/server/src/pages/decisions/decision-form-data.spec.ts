import type { DeskLine } from '@puente/grants';
import { decisionItems, decisionProblems, type OpenDesk } from './decision-form-data';

const line = (applicationId: string, outcome: DeskLine['outcome'] = null) => ({ applicationId, outcome });
const deskOf = (lines: readonly object[], ...taken: string[]): OpenDesk =>
  ({ lines, taken: new Set(taken) }) as unknown as OpenDesk;
const DECLINED = { 'outcome.rest': ['decline'] };
const REASON = 'Elige al menos una razón.';

describe('what is said of all the others', () => {
  const shown = { 'outcome.a': [''], 'outcome.b': [''], 'outcome.c': [''] };

  it('holds for what was shown, has no answer yet and stands in no other list', () => {
    const desk = deskOf([line('a'), line('b', 'waitlist'), line('c'), line('late')], 'c');
    const items = decisionItems({ ...shown, ...DECLINED }, desk);
    expect(items.map(({ applicationId }) => applicationId)).toEqual(['a']);
  });

  it('is refused once, where it was said; what was chosen for one, at that one', () => {
    const problems = ['a', 'b', 'c'].map((id) => ({ field: `items.${id}`, text: REASON }));
    const placed = decisionProblems(problems, { ...shown, ...DECLINED, 'outcome.b': ['decline'] });
    expect(placed.map(({ field }) => field)).toEqual(['outcome.rest', 'outcome.b']);
  });

  it('is refused at each one where only its stage forbids it', () => {
    const problems = [{ field: 'items.a', text: 'No en esta etapa.' }];
    const placed = decisionProblems(problems, { ...shown, 'outcome.rest': ['award'] });
    expect(placed.map(({ field }) => field)).toEqual(['outcome.a']);
  });
});
