import type { AwardState } from '@puente/grants/core';
import type { DateOnly } from '@puente/kernel';
import { postingFor, type Posting } from '..';
import {
  ladderOfBooks,
  ladderOfPayments,
  leftBank,
  nextStepOf,
  timelineOf,
  type RoomFacts,
  type RoomPayment,
} from '.';

const day = (text: string): DateOnly => text as DateOnly;

const PAYMENT: RoomPayment = {
  ...{ number: 1, state: 'proposed', amountMinor: 100n, transferCurrency: 'USD' },
  ...{ proposedOn: day('2027-02-01'), sentMinor: null, sentOn: null, receivedMinor: null, receivedOn: null },
  backOn: null,
};
const SENT: RoomPayment = { ...PAYMENT, state: 'sent', sentMinor: 6n, sentOn: day('2027-02-03') };

const factsOf = (state: AwardState, facts: Partial<RoomFacts> = {}): RoomFacts => ({
  award: { state, amountMinor: 300n, currency: 'MXN', endsOn: day('2027-12-31') },
  ...{
    agreementSentOn: null,
    overOn: null,
    signatures: [],
    requirements: [],
    instalments: [],
    payments: [],
    receivedBefore: 0n,
    visits: [],
  },
  ...facts,
});

const SIGNED: Partial<RoomFacts> = {
  agreementSentOn: day('2027-01-02'),
  signatures: [
    { side: 'nonprofit', signedOn: day('2027-01-03') },
    { side: 'funder', signedOn: day('2027-01-05') },
  ],
};
const requirement = (state: 'open' | 'done' | 'accepted', dueOn: string) => ({
  ...{ title: 'Informe', state, dueOn: day(dueOn) },
  doneOn: state === 'open' ? null : day('2027-03-01'),
  decidedOn: state === 'accepted' ? day('2027-03-02') : null,
});

describe('the timeline of an award', () => {
  it('tells what happened in the order of days, and what is ahead', () => {
    const { past, ahead } = timelineOf(
      factsOf('active', {
        ...SIGNED,
        payments: [{ ...SENT, state: 'received', receivedMinor: 5n, receivedOn: day('2027-02-04') }],
        requirements: [requirement('accepted', '2027-02-28'), requirement('open', '2027-06-30')],
        instalments: [{ number: 2, amountMinor: 200n, plannedOn: day('2027-06-01') }],
      }),
    );
    expect(past.map(({ kind }) => kind)).toEqual([
      'agreement-sent',
      'signed-nonprofit',
      'signed-funder',
      'active',
      'payment-proposed',
      'payment-sent',
      'payment-received',
      'requirement-done',
      'requirement-accepted',
    ]);
    expect(past.find(({ kind }) => kind === 'payment-sent')!.money).toEqual({ minor: 6n, currency: 'USD' });
    expect(ahead.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'instalment-planned 2027-06-01',
      'requirement-due 2027-06-30',
      'ends 2027-12-31',
    ]);
  });

  it('says of a payment that the bank did not carry out that it did not leave', () => {
    const undone = { ...SENT, state: 'reversed' } as const;
    const { past } = timelineOf(factsOf('active', { payments: [undone, SENT] }));
    const kinds = past.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'payment-not-sent')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'payment-sent')).toHaveLength(1);
  });

  it('says when money came back after it had arrived, and how much', () => {
    const arrived = { ...SENT, receivedMinor: 5n, receivedOn: day('2027-02-04') } as const;
    const back = { ...arrived, state: 'returned', backOn: day('2027-02-09') } as const;
    const { past } = timelineOf(factsOf('active', { payments: [back] }));
    expect(past.at(-1)).toMatchObject({ kind: 'payment-returned', on: '2027-02-09', money: { minor: 5n } });
  });

  it('tells nothing of payments that were given up, nor what is ahead of an award that is over', () => {
    const given = { ...PAYMENT, state: 'rejected' } as const;
    const { past, ahead } = timelineOf(factsOf('closed', { payments: [given] }));
    expect([past, ahead]).toEqual([[], []]);
  });
});

describe('the next thing due', () => {
  it.each([
    ['draft', {}, 'propose', 'funder'],
    ['proposed', {}, 'approve', 'funder'],
    ['approved', {}, 'send-agreement', 'funder'],
    ['agreement', {}, 'sign', 'both'],
    ['agreement', { signatures: SIGNED.signatures!.slice(0, 1) }, 'sign', 'funder'],
    ['paused', { payments: [PAYMENT] }, 'end-pause', 'funder'],
    ['active', { payments: [PAYMENT] }, 'approve-payment', 'funder'],
    ['active', { payments: [SENT] }, 'confirm-receipt', 'nonprofit'],
    ['active', { requirements: [requirement('done', '2027-09-01')] }, 'answer-requirement', 'funder'],
    ['active', { requirements: [requirement('open', '2027-09-01')] }, 'meet-requirement', 'nonprofit'],
    ['active', {}, 'close', 'funder'],
  ] as const)('of an award that is %s (%#) is known with who has it', (state, facts, code, side) => {
    expect(nextStepOf(factsOf(state, facts))).toMatchObject({ code, side });
  });

  it('is what has the earliest day, whatever order it came in', () => {
    const facts = {
      requirements: [requirement('open', '2027-03-01'), requirement('open', '2027-01-15')],
      payments: [PAYMENT],
    };
    expect(nextStepOf(factsOf('active', facts))).toMatchObject({
      code: 'meet-requirement',
      on: '2027-01-15',
    });
  });

  it('is nothing once an award is over', () => {
    for (const state of ['closed', 'terminated', 'withdrawn'] as const) {
      expect(nextStepOf(factsOf(state))).toBeNull();
    }
  });
});

describe('the ladder of money', () => {
  it('of the books is all that was promised and where it stands', () => {
    const minor = {
      ...{ promised: -300n, committed: 150n, reserved: 50n, sent: 60n, received: 30n, returned: 10n },
      released: 0n,
    };
    const [agreed, ...places] = ladderOfBooks({ currency: 'MXN', minor });
    expect(agreed).toEqual({ code: 'agreed', money: { minor: 300n, currency: 'MXN' } });
    expect(places.reduce((sum, { money }) => sum + money.minor, 0n)).toBe(300n);
  });

  it('of payments says what is on its way and what arrived, in the award’s currency', () => {
    const payments = [SENT, { ...SENT, state: 'received' } as const, PAYMENT];
    const rungs = ladderOfPayments(factsOf('active', { payments }));
    expect(rungs.map(({ code, money }) => `${code} ${money.minor}`)).toEqual([
      'agreed 300',
      'sent 100',
      'received 100',
      'returned 0',
    ]);
    const before = ladderOfPayments(factsOf('active', { payments, receivedBefore: 7n }));
    expect(before.find(({ code }) => code === 'received')!.money.minor).toBe(107n);
  });

  it('says what left the bank in other currencies, without what came back', () => {
    const agreed = { minor: 100n, currency: 'MXN' } as const;
    const rate = { value: '0.054', source: 'bank', ratedOn: day('2027-02-03') } as const;
    const moved = (kind: 'send' | 'return', minor: bigint): Posting => {
      const posted = postingFor({ kind, agreed, transfer: { money: { minor, currency: 'USD' }, rate } });
      return (posted as { readonly posting: Posting }).posting;
    };
    expect(leftBank([moved('send', 6n), moved('send', 5n), moved('return', 5n)])).toEqual([
      { minor: 6n, currency: 'USD' },
    ]);
    expect(leftBank([moved('send', 6n), moved('return', 6n)])).toEqual([]);
  });
});
