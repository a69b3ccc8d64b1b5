import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

class SpendingLineDto {
  /** A line of the award’s budget, such as `staff`; `whole` for core support. */
  @IsString()
  @MaxLength(40)
  code!: string;
  /** Decimal text such as `1200.50`; empty where nothing was spent. */
  @IsString()
  @MaxLength(20)
  amount!: string;
}

export class SpendingDto {
  /** The first month, `YYYY-MM`. */
  @IsString()
  @MaxLength(7)
  from!: string;
  /** The last month, `YYYY-MM`. */
  @IsString()
  @MaxLength(7)
  until!: string;
  /** The award’s currency, or one in which money of it arrived. */
  @IsString()
  @MaxLength(3)
  currency!: string;
  /** The requirement that it answers. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  requirementId?: string;
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SpendingLineDto)
  lines!: SpendingLineDto[];
}

export class SpendingAnswerDto {
  /** What the nonprofit reads of it, at most 1,000 signs; needed where it is given back. */
  @IsString()
  @MaxLength(2000)
  answer!: string;
}

export class BudgetRuleDto {
  /** `YYYY-MM-DD`: for awards that begin on this day or later. */
  @IsString()
  @MaxLength(10)
  fromOn!: string;
  /** Whole percent from `0` to `100`. */
  @IsString()
  @MaxLength(3)
  percent!: string;
  /** `line` or `whole`. */
  @IsString()
  @MaxLength(10)
  basis!: string;
}
