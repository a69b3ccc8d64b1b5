import { DataSource, QueryFailedError } from 'typeorm';
import { PreparingClient } from './preparing-client';
import type { Actor, PersonActor, Tx } from './actor';
import { SnakeNaming } from './snake-naming';

const RETRIES = 3;
/** Then a connection is opened anew, so that its plans are those of what is asked these days. */
const CONNECTION_USES = 5_000;
const RETRYABLE = new Set(['40001', '40P01']);

type EntityClass = new () => object;

export interface DatabaseOptions {
  readonly appUrl: string;
  readonly entities: readonly EntityClass[];
  readonly poolSize?: number;
}

/** The application's connection to PostgreSQL, as `app_user`, which owns nothing and cannot pass a policy. */
export class Database {
  private constructor(private readonly source: DataSource) {}

  static async open(options: DatabaseOptions): Promise<Database> {
    const source = new DataSource({
      type: 'postgres',
      url: options.appUrl,
      entities: [...options.entities],
      namingStrategy: new SnakeNaming(),
      poolSize: options.poolSize ?? 12,
      installExtensions: false,
      applicationName: 'puente',
      extra: { Client: PreparingClient, maxUses: CONNECTION_USES },
    });
    return new Database(await source.initialize());
  }

  /**
   * Runs `work` in one transaction whose first statement sets the actor for that transaction alone.
   * A person's claim is asked last, so that what was written commits with the note that it was done.
   * Serialisation failures and deadlocks are tried again, three times at most; `work` must therefore
   * have no effect outside the database.
   */
  async asActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction(async (tx) => {
          await setActor(tx, actor);
          const result = await work(tx);
          if (actor.kind === 'person') await actor.claim?.hold(tx);
          return result;
        });
      } catch (error) {
        if (attempt >= RETRIES || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
      }
    }
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

/** Empty for all programmes; somebody limited to none must not look like that. */
const programmesOf = ({ programmes }: PersonActor): string =>
  programmes === null ? '' : ['none', ...programmes].join(',');

async function setActor(tx: Tx, actor: Actor): Promise<void> {
  const isPerson = actor.kind === 'person';
  await tx.query(
    `select set_config('app.system', $1, true), set_config('app.person', $2, true), set_config('app.tenant', $3, true),
            set_config('app.tenant_kind', $4, true), set_config('app.roles', $5, true),
            set_config('app.programmes', $6, true), set_config('plan_cache_mode', 'force_generic_plan', true)`,
    isPerson
      ? ['', actor.personId, actor.tenantId, actor.tenantKind, actor.roles.join(','), programmesOf(actor)]
      : [actor.name, '', '', '', '', ''],
  );
}

/** The SQLSTATE of a failed query, for translating by code and constraint, never by message. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
}

/** The constraint that a failed query broke. */
export function brokenConstraint(error: unknown): string | undefined {
  return error instanceof QueryFailedError
    ? (error.driverError as { constraint?: string }).constraint
    : undefined;
}
