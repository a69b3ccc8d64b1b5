export * from './closing-checklist';
