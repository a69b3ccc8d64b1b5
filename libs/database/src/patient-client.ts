import { Client, type ClientConfig } from 'pg';

type Ask = (...args: unknown[]) => Promise<unknown>;

/**
 * A connection that sends a query when the one before is answered: TypeORM asks about many tables at once when it compares
 * them with entities, and `pg` will not queue for it any longer.
 */
export class PatientClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as Ask;
    let last: Promise<unknown> = Promise.resolve();
    const inTurn: Ask = (...args) => {
      last = last.catch(() => undefined).then(() => ask(...args));
      return last;
    };
    this.query = inTurn as typeof this.query;
  }
}
