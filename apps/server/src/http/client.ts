import { deviceLabel, type SignInClient } from '@puente/access';
import type { Config } from '@puente/config';
import type { Request } from 'express';
import { readDeviceCookie } from './cookies';

/** Where a request comes from: its address behind trusted proxies, its device in coarse words, and whom it knows. */
export function clientOf(request: Request, config: Config): SignInClient {
  return {
    address: request.ip ?? '',
    device: deviceLabel(request.headers['user-agent']),
    deviceCookie: readDeviceCookie(request, config),
  };
}
