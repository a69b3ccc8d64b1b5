import { eventsFor, webhookAddressFault, WEBHOOK_EVENTS } from '.';

const HOSTS = { hosts: ['hooks.ejemplo.invalid', 'hooks.ejemplo.invalid:8443'], privateAddresses: false };
const WITHIN = { hosts: ['localhost:3999', '10.0.0.7'], privateAddresses: true };

describe('addresses of webhooks', () => {
  it.each([
    ['https://hooks.ejemplo.invalid/puente', null],
    ['https://HOOKS.ejemplo.invalid/puente?from=1', null],
    ['https://hooks.ejemplo.invalid:443/', null],
    ['https://hooks.ejemplo.invalid:8443/', null],
    ['https://hooks.ejemplo.invalid:9443/', 'webhook-host-not-allowed'],
    ['https://hooks.ejemplo.invalid.otra.invalid/', 'webhook-host-not-allowed'],
    ['https://otra.invalid/?hooks.ejemplo.invalid', 'webhook-host-not-allowed'],
    ['https://127.0.0.1/', 'webhook-host-not-allowed'],
    ['https://2130706433/', 'webhook-host-not-allowed'],
    ['http://hooks.ejemplo.invalid/', 'webhook-not-https'],
    ['http://localhost:3999/', 'webhook-not-https'],
    ['file:///etc/passwd', 'webhook-not-https'],
    ['https://someone:secret@hooks.ejemplo.invalid/', 'webhook-not-an-address'],
    ['https://hooks.ejemplo.invalid/#part', 'webhook-not-an-address'],
    [`https://hooks.ejemplo.invalid/${'a'.repeat(500)}`, 'webhook-not-an-address'],
    ['hooks', 'webhook-not-an-address'],
    ['', 'webhook-not-an-address'],
  ])('%s: %s', (address, fault) => expect(webhookAddressFault(address, HOSTS)).toBe(fault));

  it('go without TLS to this machine alone, and only where the operator says so', () => {
    expect(webhookAddressFault('http://localhost:3999/in', WITHIN)).toBeNull();
    expect(webhookAddressFault('http://10.0.0.7/in', WITHIN)).toBe('webhook-not-https');
  });

  it('are none without a list of the operator', () => {
    const none = { hosts: [], privateAddresses: false };
    expect(webhookAddressFault('https://hooks.ejemplo.invalid/', none)).toBe('webhook-host-not-allowed');
  });
});

it('nonprofits are told of what they apply to, funders of everything', () => {
  expect(eventsFor('funder')).toEqual(Object.keys(WEBHOOK_EVENTS));
  expect(eventsFor('nonprofit')).not.toContain('call.published');
  expect(eventsFor('nonprofit')).not.toContain('impact-report.published');
  expect(eventsFor('nonprofit')).toContain('application.decided');
  expect(eventsFor('nonprofit')).toContain('report.returned');
});
