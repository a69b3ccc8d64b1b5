import { ApiProperty } from '@nestjs/swagger';
import { VIEW_LISTS, type SavedView } from '@puente/access';

export class SavedViewResponse {
  id!: string;
  @ApiProperty({ enum: VIEW_LISTS })
  list!: string;
  name!: string;
  /** How the list is narrowed, as part of an address. */
  query!: string;
}

export const toSavedView = ({ id, list, name, query }: SavedView): SavedViewResponse => ({
  ...{ id, list, name, query },
});
