import { Export } from './entities/export.entity';

export const exportEntities = [Export];
