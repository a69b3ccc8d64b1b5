import { simplifyPath } from './simplify-path';

const options = { stepsPerUnit: 2, smallestArea: 1.2 };

describe('simplifyPath', () => {
  it('rounds to the grid, drops points on a straight run and writes whole numbers', () => {
    expect(simplifyPath('m 10.1,10.1 2,0 2.02,0 0,4 -4,0 z', options)).toBe('M20 20l8 0 0 8-8 0z');
  });

  it('drops islets and keeps the rest, wherever the path goes on', () => {
    const islet = 'm 1,1 0.5,0 0,0.5 z';
    expect(simplifyPath(`${islet} m 9,9 4,0 0,4 -4,0 z`, options)).toBe('M20 20l8 0 0 8-8 0z');
  });

  it('reads absolute points too', () => {
    expect(simplifyPath('M 10,10 L 14,10 L 14,14 L 10,14 z', options)).toBe('M20 20l8 0 0 8-8 0z');
  });
});
