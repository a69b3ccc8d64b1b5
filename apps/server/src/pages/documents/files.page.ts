import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DOCUMENT_TYPES, neutralFileName } from '@puente/documents';
import { FileLinks, SignedFileKeeping } from '@puente/grants';
import { DocumentService } from '@puente/organizations';
import type { Response } from 'express';
import { Public } from '../../http/route-rules';

const POLICY = `sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** Hands out documents, files of applications and signed agreements to whoever has a link of the last five minutes: always as a file to keep, never to be shown. */
@ApiExcludeController()
@Controller('files')
export class FilesPage {
  constructor(
    @Inject(DocumentService) private readonly documents: DocumentService,
    @Inject(FileLinks) private readonly ofApplications: FileLinks,
    @Inject(SignedFileKeeping) private readonly signed: SignedFileKeeping,
  ) {}

  @Public()
  @Get(':token')
  async file(@Res() response: Response, @Param('token') token: string): Promise<void> {
    const source = [this.ofApplications, this.signed].find((each) => each.opens(token)) ?? this.documents;
    const { type, number, bytes } = await source.open(token);
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('Content-Disposition', `attachment; filename="${neutralFileName(type, number)}"`);
    response.setHeader('Content-Type', DOCUMENT_TYPES[type].mime);
    response.setHeader('Content-Length', bytes.length);
    response.end(bytes);
  }
}
