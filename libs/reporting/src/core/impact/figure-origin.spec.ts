import { figureNames, inScope, originOf } from '.';
import { bySex, factsFixture, materialFixture, SCOPE } from './impact.fixture';

describe('the own rows behind a figure', () => {
  const facts = factsFixture();
  const material = materialFixture();
  const own = inScope(facts, SCOPE);
  const rowsOf = (name: string) => originOf(name, material, own)!;

  it('are found for every figure that a report prints of own rows, and for no other', () => {
    const names = figureNames(material);
    expect(names).toContain('money.MXN.strategy.direct-services');
    for (const name of names) {
      const { money, awards, counts } = rowsOf(name);
      expect([name, money.length + awards.length + counts.length > 0]).toEqual([name, true]);
    }
    expect(originOf('money.USD', material, own)).toBeNull();
  });

  it('come to the figure', () => {
    const sum = (values: readonly (number | bigint)[]) =>
      values.reduce<bigint>((all, each) => all + BigInt(each), 0n);
    expect(sum(rowsOf('money.MXN').money.map(({ paidMinor }) => BigInt(paidMinor)))).toBe(12_500_005n);
    expect(sum(rowsOf('money.MXN.region.south').money.map((each) => BigInt(each.committedMinor)))).toBe(
      sum(
        own.awards
          .filter(({ states }) => /OAX|CHP/.test(states[0]!))
          .map((each) => BigInt(each.committedMinor)),
      ),
    );
    expect(sum(rowsOf('result.people-accompanied.v1').counts.map(({ value }) => value))).toBe(255n);
    expect(sum(rowsOf('result.people-accompanied.v1.sex.female').counts.map(({ value }) => value))).toBe(
      150n,
    );
    expect(rowsOf('target.people-accompanied.v1').awards).toHaveLength(5);
    expect(rowsOf('place.MX-OAX').awards.map(({ id }) => id)).toEqual(['a0']);
  });

  it('are for what is not known the reports too that do not break it down', () => {
    const some = {
      ...own,
      parts: own.counts.slice(1).flatMap((each) => bySex(each, { female: 30, unknown: 5 })),
    };
    const { counts } = originOf(
      'result.people-accompanied.v1.sex.unknown',
      materialFixture(SCOPE, some),
      some,
    )!;
    const known = own.counts.slice(1).reduce((sum, { value }) => sum + value - 30, 0);
    expect(counts.reduce((sum, { value }) => sum + value, 0)).toBe(known + own.counts[0]!.value);
  });
});
