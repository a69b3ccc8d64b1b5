import type { AuditedAction } from './audited-action';

export const documentActions = {
  'documents.listed': {
    kind: 'read',
    words: { es: 'Vio la lista de documentos', en: 'Saw the list of documents' },
  },
  'document.opened': { kind: 'read', words: { es: 'Abrió un documento', en: 'Opened a document' } },
  'document.added': { kind: 'change', words: { es: 'Subió un documento', en: 'Added a document' } },
  'document.removed': { kind: 'change', words: { es: 'Quitó un documento', en: 'Removed a document' } },
} as const satisfies Record<string, AuditedAction>;
