import { asSuperuser, type TestDatabase } from '@puente/testing';
import type { Role } from './proof-app';
import type { Note } from './t22-notes';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly safety: string;
}

/** The nonprofits by their names, for finding them in answers. */
export class Names {
  private constructor(private readonly all: readonly Named[]) {}

  static async of(test: TestDatabase): Promise<Names> {
    return new Names(
      await asSuperuser<Named>(
        test,
        `select o.id, o.name, p.safety from organizations o join nonprofit_profiles p on p.tenant_id = o.id`,
      ),
    );
  }

  /** Nonprofits that an answer names and whose chain does not say so. Of an open one a funder may know the name. */
  untold(role: Role, body: string, notes: readonly Note[]): string[] {
    if (role !== 'hip' && role !== 'officer') return [];
    const chains = new Set(notes.filter(({ verb }) => verb === 'record').map(({ tenantId }) => tenantId));
    return this.all
      .filter(({ safety }) => role === 'hip' || safety === 'protected')
      .filter(({ id, name }) => body.includes(name) && !chains.has(id))
      .map(({ name }) => `${name} was shown`);
  }
}
