import { deviceLabel, type SignInClient } from '@puente/access';
import type { Request } from 'express';

/** Where a request comes from: its address behind trusted proxies, and its device in coarse words. */
export function clientOf(request: Request): SignInClient {
  return { address: request.ip ?? '', device: deviceLabel(request.headers['user-agent']) };
}
