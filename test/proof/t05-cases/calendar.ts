import { DAY, ID_HASH, byTenant, type Case } from './case';

const feed = (of: string, own: string): Case => ({
  label: `calendar_feeds${of}`,
  table: 'calendar_feeds',
  owner: 'nonprofit',
  key: (cast) => {
    const { personId, colleagueId } = cast.owner.nonprofit;
    return byTenant('nonprofit', { person_id: own ? personId : colleagueId })(cast);
  },
  rest: () => ({ token_hash: own ? ID_HASH : `${ID_HASH}00`, created_at: DAY }),
  column: 'created_at',
  tenantColumn: 'tenant_id',
  rights: { own, login: 'sd' },
});

export const calendarCases: readonly Case[] = [feed('', 'siud'), feed(': of a colleague', '')];
