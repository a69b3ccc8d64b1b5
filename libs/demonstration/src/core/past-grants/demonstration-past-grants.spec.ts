import { demonstrationPastGrants } from './demonstration-past-grants';

describe('past grants of the demonstration', () => {
  const grants = demonstrationPastGrants();

  it('are the same at every start, and none twice', () => {
    expect(demonstrationPastGrants()).toEqual(grants);
    expect(new Set(grants.map(({ contentKey }) => contentKey)).size).toBe(grants.length);
  });

  it('say in each of their names that they are invented', () => {
    for (const { funder, recipient, description } of grants) {
      expect(`${funder} ${recipient}`).toMatch(/\(ficticia\).*\(ficticia\)/);
      expect(description).toContain('inventado');
    }
  });

  it('leave some states without money', () => {
    const named = new Set(grants.map(({ affectedRegions }) => affectedRegions));
    expect(named.size).toBeGreaterThan(12);
    expect(named.has('Tabasco')).toBe(false);
  });
});
