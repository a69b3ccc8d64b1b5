import { Inject, Injectable } from '@nestjs/common';
import { recordSightings } from '@puente/audit';
import { Database, type Actor } from '@puente/database';
import { isUuid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { DESK_PAGE, type DeskFilter, type DeskPage } from './document-desk';
import { countDesk, findNonprofitName, listDesk } from './document-desk.repository';
import { DocumentService, type OwnDocument } from './document.service';

/** The documents of one nonprofit, and whose they are. */
export interface NonprofitDocuments {
  readonly nonprofit: string;
  readonly documents: readonly OwnDocument[];
}

/** HIP's way to the documents of nonprofits: a list without names of files, and from there to those of one. */
@Injectable()
export class DocumentDeskService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DocumentService) private readonly documents: DocumentService,
  ) {}

  /** One page, newest first; every nonprofit on it is told that it was seen. */
  async list(actor: Actor, filter: DeskFilter, asked: number): Promise<DeskPage> {
    requirePermission(actor, 'document:read');
    return this.database.asActor(actor, async (tx) => {
      const found = await countDesk(tx, filter);
      const page = Math.min(Math.max(1, asked), Math.max(1, Math.ceil(found / DESK_PAGE)));
      const rows = await listDesk(tx, filter, { limit: DESK_PAGE, offset: (page - 1) * DESK_PAGE });
      const ids = rows.map(({ nonprofitId }) => nonprofitId);
      await recordSightings(tx, actor, ids, 'list');
      return { rows, found, page };
    });
  }

  /** The documents of one nonprofit with their names. What is no nonprofit is not found. */
  async of(actor: Actor, nonprofitId: string): Promise<NonprofitDocuments> {
    requirePermission(actor, 'document:read');
    if (!isUuid(nonprofitId)) throw notFound();
    const nonprofit = await this.database.asActor(actor, async (tx) => {
      const name = await findNonprofitName(tx, nonprofitId);
      if (name !== null) await recordSightings(tx, actor, [nonprofitId], 'list');
      return name;
    });
    if (nonprofit === null) throw notFound();
    return { nonprofit, documents: await this.documents.of(actor, nonprofitId) };
  }
}
