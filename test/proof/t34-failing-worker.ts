import 'reflect-metadata';
import { MatchRefreshHandler } from '@puente/matching';
import { Canaries, nestedError } from './t34-canaries';

const canaries = new Canaries();

/** The worker of T34: each refresh fails with canaries in everything that its error carries. */
MatchRefreshHandler.prototype.handle = () =>
  Promise.reject(Object.assign(nestedError(8, canaries), { name: canaries.next() }));

void import('../faults/run-worker');
