import { ladder } from './ladder';

describe('a ladder', () => {
  const rungs = [
    { label: 'Agreed', value: 200, said: '2.00 MXN', colour: 'text' },
    { label: 'Sent', value: 50, said: '0.50 MXN', colour: 'strategies' },
  ];
  const widths = (drawn: ReturnType<typeof ladder>) =>
    drawn.map(({ barSvg }) => /class="part-\w+" width="([\d.]+%)"/.exec(barSvg)?.[1]);

  it('draws its bars on one scale, the longest as wide as its place', () => {
    expect(widths(ladder(rungs))).toEqual(['100%', '25%']);
    expect(widths(ladder([{ ...rungs[0]!, value: 0 }]))).toEqual(['0%']);
  });

  it('leaves the words to the page, in their order', () => {
    expect(ladder(rungs).map(({ label, said }) => [label, said])).toEqual([
      ['Agreed', '2.00 MXN'],
      ['Sent', '0.50 MXN'],
    ]);
  });
});
