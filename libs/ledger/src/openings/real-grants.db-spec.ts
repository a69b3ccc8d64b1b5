import { readFileSync } from 'node:fs';
import { FakeClock, groupBy, parseDateOnly } from '@puente/kernel';
import { selectGrants, type OpeningRefusal, type RecordedGrant } from '@puente/ledger';
import { parsePastGrants, type PastGrant } from '@puente/organizations';
import { sharedFile } from '@puente/testing';
import { OpeningsRoom } from '../../../../test/rooms/openings-room';

const path = sharedFile('data/grants.csv');
const describeReal = path ? describe : describe.skip;

const recordedOf = ({ contentKey, ordinal, ...grant }: PastGrant): RecordedGrant => ({
  ...{ key: `${contentKey}-${ordinal}`, recipient: grant.recipient, recipientKey: grant.recipientKey },
  ...{ amountMinor: grant.amountMinor, currency: grant.currency, grantedOn: grant.date },
  precision: grant.datePrecision,
});

describeReal('the real grants as opening balances', () => {
  const today = parseDateOnly('2026-11-23')!;
  let funders: ReadonlyMap<string, readonly PastGrant[]>;
  beforeAll(() => {
    const { grants } = parsePastGrants(readFileSync(path!));
    funders = groupBy(grants, ({ funder }) => funder);
  });

  it('become awards where amount and day are known, if everybody had met their funder', () => {
    const counted = new Map<OpeningRefusal | 'opened', number>();
    const count = (outcome: OpeningRefusal | 'opened', by: number) =>
      counted.set(outcome, (counted.get(outcome) ?? 0) + by);
    for (const given of funders.values()) {
      const nonprofits = new Map(given.map(({ recipientKey }) => [recipientKey, [recipientKey]]));
      const ground = { nonprofits, opened: new Set<string>(), awards: [], today };
      const found = selectGrants(given.map(recordedOf), { months: 12, paid: 'ended' }, ground);
      count('opened', found.grants.length);
      for (const { refusal } of found.refused) count(refusal === 'too-many' ? 'opened' : refusal, 1);
    }
    expect(Object.fromEntries(counted)).toEqual({
      ...{ opened: 12_793, 'seen-twice': 7_310, 'day-inexact': 63_991, 'day-missing': 2_756 },
      ...{ 'amount-missing': 61, 'amount-not-positive': 301 },
    });
  });

  it('of one funder enter its books, to the cent, and only once', async () => {
    const clock = new FakeClock(new Date('2026-11-23T18:00:00Z'));
    const room = await OpeningsRoom.open(clock);
    const [given] = [...funders.values()]
      .filter((each) => each.filter(isExact).length > 20)
      .sort((one, other) => one.length - other.length) as [readonly PastGrant[]];
    const [first] = given.filter(isExact);
    await room.met(first!.recipient);
    await room.record(...given.map((grant) => ({ ...grant, funder: room.funder })));
    const wanted = given.filter((each) => isExact(each) && each.recipientKey === first!.recipientKey);
    const id = await room.approved();
    const { totals } = await room.openings.get(room.finance, id);
    const amountMinor = wanted.reduce((sum, each) => sum + each.amountMinor!, 0n);
    expect(totals).toMatchObject([{ currency: 'USD', count: wanted.length, amountMinor }]);
    expect((await room.openings.preview(room.finance, room.input())).grants).toEqual([]);
    await room.close();
  });
});

const isExact = ({ amountMinor, date, datePrecision, ordinal }: PastGrant): boolean =>
  ordinal === 1 && datePrecision === 'day' && date !== null && amountMinor !== null && amountMinor > 0n;
