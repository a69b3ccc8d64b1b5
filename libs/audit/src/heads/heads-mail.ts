import { systemActor, type Database, type Tx } from '@puente/database';
import { addMail } from '@puente/mail';
import type { Vault } from '@puente/vault';
import { findPortfolioKeeper } from '../portfolio-keeper.repository';
import { sha256 } from '../digest';
import type { HeadsFolder } from './heads-folder';

/** Sends the fingerprint of the latest line to somebody outside: with it, a folder that was made anew gives itself away. */
export class HeadsMail {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly folder: HeadsFolder,
    private readonly address: string,
  ) {}

  async send(): Promise<void> {
    const last = this.folder.lines().at(-1);
    if (last === undefined) return;
    await this.database.asActor(systemActor('audit-keeper'), (tx) => this.add(tx, sha256(last)));
  }

  /** In the name of HIP; before there is one, nothing has happened that is worth a mail. */
  private async add(tx: Tx, mark: string): Promise<void> {
    const tenantId = await findPortfolioKeeper(tx);
    if (tenantId === null) return;
    const to = { address: this.address, vault: this.vault };
    await addMail(tx, { tenantId, to, locale: 'es', template: 'audit-heads', data: { mark } });
  }
}
