import { DocumentCount } from './entities/document-count.entity';
import { Document } from './entities/document.entity';

export * from './core';
export * from './document-erase.handler';
export * from './document.repository';
export * from './documents.module';
export * from './inspection';
export * from './scanner/clamd';
export * from './storage/arriving';
export * from './storage/document-store';
export * from './storage/quarantine';
export * from './take-in';
export const documentEntities = [Document, DocumentCount];
