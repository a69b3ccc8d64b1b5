import { faultsOfDetail, type AuditDetail } from './detail';

describe('detail of an audit row', () => {
  it.each<AuditDetail>([
    {},
    { count: 3, added: 0, whole: true },
    { route: '/es/nonprofits/:handle', method: 'GET', fields: ['missionEs', 'states'] },
    { version: 12, code: 'not-found', sha: 'a'.repeat(64) },
  ])('codes and counts: %j', (detail) => expect(faultsOfDetail(detail)).toEqual([]));

  it.each<[AuditDetail, string]>([
    [{ name: 'Casa del Sol' }, 'name'],
    [{ words: ['one two'] }, 'words'],
    [{ share: 0.5 }, 'share'],
    [{ count: Number.NaN }, 'count'],
    [{ place: 'México' }, 'place'],
    [{ mail: 'a@b.mx' }, 'mail'],
    [{ 'Casa Sol': 1 }, 'Casa Sol'],
    [{ empty: '' }, 'empty'],
    [{ long: 'x'.repeat(101) }, 'long'],
  ])('anything else is a fault: %j', (detail, key) => expect(faultsOfDetail(detail)).toEqual([key]));
});
