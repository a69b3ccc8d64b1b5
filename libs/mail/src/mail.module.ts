import { type DynamicModule, Module } from '@nestjs/common';
import { MAIL_SETTINGS, type MailSettings } from './mail-settings';
import { MailSendHandler } from './mail-send.handler';
import { MailShelf } from './mail-shelf';
import { MailTransport, SmtpTransport } from './mail-transport';
import { NoticeDeliverHandler } from './notice-deliver.handler';

/** Sends what `addMail` and `addNotice` decided. */
@Module({})
export class MailModule {
  static forRoot(settings: MailSettings): DynamicModule {
    const { smtpUrl, from } = settings;
    return {
      module: MailModule,
      global: true,
      providers: [
        { provide: MAIL_SETTINGS, useValue: settings },
        { provide: MailTransport, useFactory: () => (smtpUrl ? new SmtpTransport(smtpUrl, from) : null) },
        MailSendHandler,
        NoticeDeliverHandler,
        MailShelf,
      ],
      exports: [MailSendHandler, NoticeDeliverHandler, MailShelf],
    };
  }
}
