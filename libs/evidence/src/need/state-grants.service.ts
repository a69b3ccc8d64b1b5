import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import { isCurrency, notFound, type Currency } from '@puente/kernel';
import { grantsNearMexicoInFull } from '@puente/organizations';
import { requirePermission } from '@puente/permissions';
import { states, type StateCode } from '@puente/taxonomy/core';
import { grantsOfState, type GrantPlaces } from '../core';

/** One grant on record that names a state. */
export interface StateGrant {
  readonly funder: string;
  readonly recipient: string;
  readonly description: string;
  readonly year: number | null;
  readonly currency: Currency;
  /** Minor units; `null` where the record gives none. */
  readonly amountMinor: bigint | null;
  /** Whether its amount is in the sum of the state. */
  readonly isOwn: boolean;
  readonly basis: GrantPlaces['basis'];
}

export interface StateGrants {
  readonly state: StateCode;
  readonly grants: readonly StateGrant[];
}

/** The grants behind the money of a state, for those who keep the record. */
@Injectable()
export class StateGrantsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Read as the person who asks: names of givers and receivers leave the record for nobody else.
   * @throws DomainError not-found where there is no such state
   */
  async read(actor: Actor, state: string): Promise<StateGrants> {
    requirePermission(actor, 'evidence:read-grants');
    if (!states.has(state)) throw notFound();
    const rows = await this.database.asActor(actor, grantsNearMexicoInFull);
    const grants = grantsOfState(rows, state).flatMap(({ grant, isOwn, basis }): StateGrant[] => {
      const { funder, recipient, description, year, currency, amountMinor } = grant;
      const minor = amountMinor === null ? null : BigInt(amountMinor);
      if (!isCurrency(currency)) return [];
      return [{ funder, recipient, description, year, currency, amountMinor: minor, isOwn, basis }];
    });
    return { state, grants };
  }
}
