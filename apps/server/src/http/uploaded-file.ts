import type { Permission } from '@puente/permissions';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import multer, { memoryStorage } from 'multer';
import type { RequestIdentity } from './request-identity';

/** The largest file of nonprofits that is taken over HTTP; larger ones go through the command line. */
export const LARGEST_UPLOAD = 25 * 1024 * 1024;

/**
 * Reads the one file of a form before the guard looks for the form's token. Bodies of strangers and of those without the
 * permission are not read at all: whom a cookie belongs to is looked up first, and the request goes on and is refused.
 */
export function uploadedFile(identity: RequestIdentity, permission: Permission): Reader {
  const upload = multer({
    storage: memoryStorage(),
    limits: { fileSize: LARGEST_UPLOAD, files: 1, fields: 8 },
  }).single('file');
  return async (request, response, next) => {
    if (!request.is('multipart/form-data') || !(await identity.maySendFiles(request, [permission]))) {
      return next();
    }
    upload(request, response, (error: unknown) => next(error && asUploadRefusal(error)));
  };
}

type Reader = (request: Request, response: Response, next: NextFunction) => Promise<void>;

/** Reads a body only of those who have one of the permissions. */
export function readFor(
  identity: RequestIdentity,
  permissions: readonly Permission[],
  read: RequestHandler,
): Reader {
  return async (request, response, next) => {
    if (await identity.maySendFiles(request, permissions)) return void read(request, response, next);
    next();
  };
}

/** Forms that could not be read, until somebody asks for their files. */
const REFUSALS = new WeakMap<Request, unknown>();

/**
 * The same for a form with several files, each under one of these names. What is wrong with it is said only once the
 * guard has let its sender in.
 */
export function uploadedFiles(
  identity: RequestIdentity,
  permission: Permission,
  names: readonly string[],
): Reader {
  const upload = multer({
    storage: memoryStorage(),
    limits: { fileSize: LARGEST_UPLOAD, files: names.length, fields: 8 },
  }).fields(names.map((name) => ({ name, maxCount: 1 })));
  return async (request, response, next) => {
    if (!request.is('multipart/form-data') || !(await identity.maySendFiles(request, [permission]))) {
      return next();
    }
    upload(request, response, (error: unknown) => {
      if (error) REFUSALS.set(request, asUploadRefusal(error));
      next();
    });
  };
}

/** The bytes of the files by their names; throws what was wrong with their form. */
export function uploadedFilesOf(request: Request): Readonly<Record<string, Buffer | undefined>> {
  const refusal = REFUSALS.get(request);
  if (refusal) throw refusal as Error;
  const files = Object.entries((request.files ?? {}) as Record<string, Express.Multer.File[]>);
  return Object.fromEntries(files.map(([name, [file]]) => [name, file?.buffer]));
}

/** Whatever the parser of forms stumbles over is the sender's, not ours. */
export function asUploadRefusal(error: unknown): unknown {
  const { code } = error as { code?: string };
  const status = code === 'LIMIT_FILE_SIZE' ? 413 : 400;
  return Object.assign(new Error('form refused'), { status, expose: true });
}
