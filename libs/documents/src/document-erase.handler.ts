import { Inject, Injectable } from '@nestjs/common';
import type { JobData, JobHandler } from '@puente/jobs';
import { DocumentStore } from './storage/document-store';

/** Removes the file of a document whose row is gone. */
@Injectable()
export class DocumentEraseHandler implements JobHandler<'document.erase'> {
  readonly name = 'document.erase';

  constructor(@Inject(DocumentStore) private readonly store: DocumentStore) {}

  handle({ documentId }: JobData<'document.erase'>): Promise<void> {
    return this.store.remove(documentId);
  }
}
