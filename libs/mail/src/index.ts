import { Mail } from './entities/mail.entity';
import { Notice } from './entities/notice.entity';
import { NoticeSettings } from './entities/notice-settings.entity';

export * from './core';
export { addMail, type MailReader, type NewMail } from './add-mail';
export { addNotice, type NewNotice } from './add-notice';
export * from './compose-mail';
export * from './mail-send.handler';
export * from './mail-settings';
export * from './mail-shelf';
export * from './mail-transport';
export * from './mail.module';
export * from './notice-deliver.handler';
export {
  countMailLog,
  findReaderOfMail,
  listMailLog,
  type MailLogRow,
  type ReaderOfMail,
} from './mail-log.repository';
export {
  countUnread,
  findFrequency,
  insertNotice,
  listNotices,
  markNoticesRead,
  saveFrequency,
  type NoticeRow,
} from './notice.repository';
export const mailEntities = [Mail, Notice, NoticeSettings];
