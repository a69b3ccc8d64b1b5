import { VIEW_LIMITS, VIEW_LISTS, type ViewList } from '@puente/access';
import { IsIn, IsString, MaxLength } from 'class-validator';

export class SavedViewDto {
  @IsIn(VIEW_LISTS)
  list!: ViewList;

  @IsString()
  @MaxLength(VIEW_LIMITS.name)
  name!: string;

  /** How the list is narrowed, as part of an address; a search by text is not kept. */
  @IsString()
  @MaxLength(VIEW_LIMITS.query)
  query!: string;
}
