import { AuditRow } from './entities/audit-row.entity';

export * from './audit.module';
export * from './digest';
export * from './heads/head-signature';
export * from './heads/heads-folder';
export * from './heads/heads-keeper';
export * from './heads/keeping-heads';
export * from './trail/trail';
export * from './trail/trail.service';
export * from './verify/verify-chains';
export * from './core';
export * from './portfolio-keeper.repository';
export * from './record-audit';
export * from './refusals';
export const auditEntities = [AuditRow];
