import { TenantKey } from './entities/tenant-key.entity';

export * from './field';
export * from './master-ring';
export * from './tenant-cipher';
export * from './unreadable';
export * from './vault';
export * from './vault.module';
export const vaultEntities = [TenantKey];
