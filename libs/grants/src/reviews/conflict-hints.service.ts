import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor } from '@puente/database';
import type { NonprofitFacts } from '@puente/matching';
import { conflictsOf, type Conflict } from '../core';
import {
  listAddresses,
  listPastGrants,
  listPersonTies,
  type PastGrantNames,
  type PersonTies,
} from './ties.repository';

type Known = Pick<NonprofitFacts, 'id' | 'name'>;

/** What the platform knows between one person and one nonprofit. */
export interface Hint {
  readonly personId: string;
  readonly nonprofitId: string;
  readonly conflicts: readonly Conflict[];
}

/**
 * What the platform knows that may keep somebody from judging a nonprofit freely. Of one whose name the circle does not
 * know it says nothing: a hint would tell who stands behind an alias.
 */
@Injectable()
export class ConflictHints {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** `tenantId` is the organisation for which people review; its own grants are no conflict. Pairs without any are left out. */
  async among(tenantId: string, personIds: readonly string[], shown: readonly Known[]): Promise<Hint[]> {
    const named = shown.filter(({ name }) => name !== '');
    if (named.length === 0 || personIds.length === 0) return [];
    const ids = named.map(({ id }) => id);
    const { people, addresses } = await this.database.asActor(systemActor('login'), async (tx) => ({
      people: await listPersonTies(tx, personIds),
      addresses: await listAddresses(tx, ids),
    }));
    const grants = await this.grantsBeside(tenantId, people, named);
    return people.flatMap((person) =>
      named.flatMap((nonprofit) => {
        const of = addresses.filter(({ id }) => id === nonprofit.id).map(({ email }) => email);
        const conflicts = between(tenantId, person, nonprofit, of, grants);
        return conflicts.length === 0
          ? []
          : [{ personId: person.personId, nonprofitId: nonprofit.id, conflicts }];
      }),
    );
  }

  private async grantsBeside(
    tenantId: string,
    people: readonly PersonTies[],
    named: readonly Known[],
  ): Promise<PastGrantNames[]> {
    const funders = people.flatMap((person) => otherFunders(tenantId, person));
    if (funders.length === 0) return [];
    const recipients = named.map(({ name }) => name);
    return this.database.asActor(systemActor('matcher'), (tx) => listPastGrants(tx, { funders, recipients }));
  }
}

const otherFunders = (tenantId: string, { organizations }: PersonTies): string[] =>
  organizations.filter(({ id, kind }) => kind !== 'nonprofit' && id !== tenantId).map(({ name }) => name);

function between(
  tenantId: string,
  person: PersonTies,
  { id, name }: Known,
  addresses: readonly string[],
  grants: readonly PastGrantNames[],
): Conflict[] {
  const funders = otherFunders(tenantId, person).map((each) => each.toLowerCase());
  const ties = {
    isMember: person.organizations.some((each) => each.id === id),
    saidWork: false,
    funderGaveIt: grants.some(
      (each) => each.recipient === name.toLowerCase() && funders.includes(each.funder),
    ),
    mailAddress: person.email,
  };
  const found = ['', ...addresses].flatMap((address) => conflictsOf({ ...ties, address }));
  return [...new Set(found)];
}
