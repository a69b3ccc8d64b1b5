import { HttpException } from '@nestjs/common';
import type { PromisedFile, UploadState } from '@puente/grants';
import type { Request, Response } from 'express';

/** The version of the protocol tus that is spoken here. */
const TUS_VERSION = '1.0.0';
export const PIECE_TYPE = 'application/offset+octet-stream';

/** What the headers of tus promise of a file. */
export function promisedFileOf({ headers }: Request): PromisedFile {
  const length = String(headers['upload-length'] ?? '');
  if (!/^\d{1,15}$/.test(length)) throw malformed();
  const told = metadataOf(String(headers['upload-metadata'] ?? ''));
  return {
    originalName: (told.get('filename') ?? '').normalize('NFC'),
    declaredType: told.get('filetype') ?? '',
    byteCount: Number(length),
  };
}

/** `key base64,key base64`; text is UTF-8. */
function metadataOf(header: string): Map<string, string> {
  const pairs = header.split(',').map((each) => each.trim().split(' '));
  return new Map(pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]));
}

/** A piece is bytes and nothing else. */
export function refuseOtherThanPieces(request: Request): void {
  if (!request.is(PIECE_TYPE)) throw new HttpException('unsupported-type', 415);
  if (!/^\d{1,15}$/.test(String(request.headers['upload-offset'] ?? ''))) throw malformed();
}

export function tellState(response: Response, { offset, byteCount }: UploadState): void {
  response.setHeader('Tus-Resumable', TUS_VERSION);
  response.setHeader('Upload-Offset', offset);
  response.setHeader('Upload-Length', byteCount);
}

const malformed = (): HttpException => new HttpException('body-malformed', 400);
