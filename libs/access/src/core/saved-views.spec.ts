import { viewFaults, VIEW_LIMITS, viewQuery } from './saved-views';

describe('what a saved view keeps', () => {
  it('is what its list has fields for, and codes alone', () => {
    const asked = [
      ['stage', 'letter'],
      ['q', 'Casa'],
      ['answer', 'Casa del Sol'],
      ['page', '3'],
      ['undo', 'x'],
    ] as const;
    expect(viewQuery('received', asked)).toBe('stage=letter');
    expect(viewQuery('nonprofits', [['q', 'casa']])).toBe('');
    expect(viewQuery('matches', [['w.text', '12.5']])).toBe('w.text=12.5');
    expect(
      viewQuery('portfolio', [
        ['region', 'south'],
        ['print', '1'],
      ]),
    ).toBe('region=south');
  });

  it('needs a name, something to keep, and room', () => {
    const codes = (...of: Parameters<typeof viewFaults>) => viewFaults(...of).map(({ code }) => code);
    expect(codes('Cartas', 'stage=letter', 0)).toEqual([]);
    expect(codes('', '', 0)).toEqual(['required', 'view-empty']);
    expect(codes('x'.repeat(61), 'a=b', VIEW_LIMITS.each)).toEqual(['form-too-long', 'views-full']);
  });
});
