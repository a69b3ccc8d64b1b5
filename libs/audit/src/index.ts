import { AuditRow } from './entities/audit-row.entity';

export * from './core';
export * from './record-audit';
export const auditEntities = [AuditRow];
