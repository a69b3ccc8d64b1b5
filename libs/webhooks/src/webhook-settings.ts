import type { Config } from '@puente/config';
import type { AllowedHosts } from './core';

export const WEBHOOK_SETTINGS = Symbol('webhook settings');

/** Whom this installation may call. */
export const webhookSettingsOf = ({ webhookHosts, webhookPrivateAddresses }: Config): AllowedHosts => ({
  hosts: webhookHosts,
  privateAddresses: webhookPrivateAddresses,
});
