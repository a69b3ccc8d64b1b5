import { MAIL_FREQUENCIES, type MailFrequency } from '@puente/mail';
import { IsIn } from 'class-validator';

/** How often mails may arrive about what is not a matter of security. */
export class NoticeSettingsDto {
  @IsIn(MAIL_FREQUENCIES)
  frequency!: MailFrequency;
}
