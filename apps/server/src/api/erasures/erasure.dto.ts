import { IsIn, IsUUID } from 'class-validator';
import { erasureReasons, type ErasureReason } from '@puente/retention';

/** Whose data are to be erased, and why. */
export class ErasureDto {
  @IsUUID()
  nonprofitId!: string;

  @IsIn(erasureReasons)
  reason!: ErasureReason;
}
