import type { Verdict } from '@puente/disclosure/core';
import type { DateOnly } from '@puente/kernel';
import type { StateCode } from '@puente/taxonomy/core';
import { impactFigures, inScope, impactMaterial, NO_TEXTS, type AskedFigures } from '.';
import type { ImpactAward, ImpactCount, ImpactFacts, ImpactPart } from './impact-facts';
import type { ImpactMaterial } from './impact-material';
import type { ImpactNeed } from './impact-need';
import type { ImpactScope } from './impact-scope';
import type { ImpactTexts } from './impact-texts';

const day = (text: string): DateOnly => text as DateOnly;

export const SCOPE: ImpactScope = {
  ...{ audience: 'funder', from: day('2026-01-01'), to: day('2026-12-31'), day: day('2026-12-31') },
  ...{ strategy: null, region: null, population: null, source: null },
};

export const award = (id: string, more: Partial<ImpactAward> = {}): ImpactAward => ({
  ...{ id, title: `Award ${id}`, nonprofitId: `n-${id}`, currency: 'MXN' },
  ...{ committedMinor: '10000000', paidMinor: '2500001', states: ['MX-OAX'], populations: ['women'] },
  ...{ strategies: [{ code: 'direct-services', percent: 100 }], mayBePlaced: true, sourceId: null },
  ...{ sourceTenantId: null, startsOn: day('2026-01-01'), aims: [] },
  ...more,
});

export const count = (of: ImpactAward, value: number, more: Partial<ImpactCount> = {}): ImpactCount => ({
  ...{
    reportId: `r-${of.id}`,
    recipientId: `in-${of.id}`,
    awardId: of.id,
    nonprofitId: of.nonprofitId,
    states: of.states,
  },
  ...{ indicator: 'people-accompanied', definition: 1, value, quality: 'counted', overlap: 'none' },
  target: 50,
  ...more,
});

/** Parts of a count by sex. */
export const bySex = (of: ImpactCount, parts: Readonly<Record<string, number>>): ImpactPart[] => {
  const { target: _, ...count } = of;
  return Object.entries(parts).map(([category, value]) => ({ ...count, breakdown: 'sex', category, value }));
};

const STATES: readonly StateCode[] = ['MX-OAX', 'MX-CHP', 'MX-SON', 'MX-JAL', 'MX-PUE', 'MX-SIN'];

/** Six awards in four regions, one of which gives on of another. */
export function factsFixture(): ImpactFacts {
  const awards = STATES.map((state, at) =>
    award(`a${at}`, { states: [state], ...(at === 5 ? { sourceId: 'a0' } : {}) }),
  );
  const counts = awards.map((each, at) => count(each, 40 + at));
  return {
    ...{ awards, counts, withheld: [] },
    parts: counts.flatMap((each, at) =>
      bySex(each, { female: 25, male: 15 + (at % 2), unknown: at - (at % 2) }),
    ),
    rates: [{ of: 'MXN', in: 'USD', value: '0.05125', ratedOn: day('2026-05-02'), source: 'bank' }],
  };
}

export const NEED: ImpactNeed = {
  tables: [
    {
      ...{ code: 'hotline-cases.x', title: 'Hotline file', publisher: 'A hotline', editionYear: 2020 },
      ...{ label: { es: 'Casos', en: 'Cases' }, unit: { es: 'casos', en: 'cases' } },
      caveats: [{ es: 'Depende de quién llama.', en: 'Depends on who calls.' }],
      rows: [
        {
          ...{ state: 'MX-OAX', value: 0, start: '2019', end: '2019' },
          qualifier: { es: 'exactamente', en: 'exactly' },
        },
        {
          ...{ state: 'MX-CHP', value: null, start: '2019', end: '2019' },
          qualifier: { es: 'exactamente', en: 'exactly' },
        },
      ],
    },
  ],
  ...{ thin: ['MX-CHP'], silent: ['MX-NAY'] },
};

export const TEXTS: ImpactTexts = {
  ...NO_TEXTS,
  title: { es: 'Informe de 2026', en: 'Report of 2026' },
  sections: { ...NO_TEXTS.sections, lead: { es: 'Un año de trabajo.', en: 'A year of work.' } },
  voices: [
    {
      text: { es: 'Ahora decidimos juntas.', en: 'Now we decide together.' },
      ...{ attribution: { es: 'Una coordinadora', en: 'A coordinator' }, consent: 'consent_1' },
    },
  ],
};

/** An answer that shows every cell but the named ones. */
export function answered({ figures }: AskedFigures, hidden: (key: readonly string[]) => boolean): Verdict {
  const { table } = figures;
  const inner = table.cells.map(({ key, count: value }) => ({ key, value }));
  const base = inner[0]?.key.slice(0, -1) ?? [];
  const total = { key: [...base, 'total'], value: inner.reduce((sum, { value }) => sum + value, 0) };
  const cells = [...inner, total].map(({ key, value }) =>
    hidden(key) ? { key, shown: false, value: null } : { key, shown: true, value },
  );
  return { verdict: 'publish', cells };
}

/** What may be printed when the register hides those cells. */
export function materialFixture(
  scope: ImpactScope = SCOPE,
  facts: ImpactFacts = factsFixture(),
  hidden: (key: readonly string[]) => boolean = () => false,
): ImpactMaterial {
  const own = inScope(facts, scope);
  const asked = impactFigures(own, scope, { funderId: 'f1', edition: 'e1' });
  const answers = new Map(asked.map((each) => [each.name, answered(each, hidden)]));
  return impactMaterial({ organization: 'Fondo Aurora', source: null }, own, scope, answers, NEED);
}
