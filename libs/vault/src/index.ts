import { TenantKey } from './entities/tenant-key.entity';

export * from './core';
export * from './field';
export * from './keeper/key-rotation';
export * from './keeper/master-change';
export * from './master-ring';
export * from './tenant-cipher';
export { destroyKeys } from './tenant-key.repository';
export * from './unreadable';
export * from './vault';
export * from './vault.module';
export const vaultEntities = [TenantKey];
