import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

const [PRESENT, VERIFIED, WITH_KEY] = [0x01, 0x04, 0x40];

/** How a device answers, where it does not answer well. */
export interface Answering {
  readonly origin?: string;
  /** Whether it has recognised its person. */
  readonly verified?: boolean;
  /** What it says instead of the next number. */
  readonly counter?: number;
}

/** A passkey without a device: makes itself and signs as an authenticator of the platform does. */
export class SoftwarePasskey {
  readonly id = randomBytes(32).toString('base64url');
  private readonly privateKey: KeyObject;
  private readonly x: Buffer;
  private readonly y: Buffer;
  private counter = 0;

  /** @param origin whose passkey it is; its host is the relying party */
  constructor(private readonly origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    this.privateKey = privateKey;
    this.x = Buffer.from(x!, 'base64url');
    this.y = Buffer.from(y!, 'base64url');
  }

  /** What a browser sends after making it. */
  made(challenge: string, answering: Answering = {}) {
    const authData = Buffer.concat([this.authData(WITH_KEY, answering), this.keyData()]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData')],
      ...[Buffer.from([0x59, authData.length >> 8, authData.length & 255]), authData],
    ]);
    return {
      id: this.id,
      clientDataJSON: this.clientData('webauthn.create', challenge, answering).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    };
  }

  /** What a browser sends after having it sign. */
  signed(challenge: string, answering: Answering = {}) {
    this.counter++;
    const authData = this.authData(0, answering);
    const clientData = this.clientData('webauthn.get', challenge, answering);
    const hash = createHash('sha256').update(clientData).digest();
    const signature = sign('sha256', Buffer.concat([authData, hash]), this.privateKey);
    return {
      id: this.id,
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
    };
  }

  private clientData(type: string, challenge: string, { origin }: Answering): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge, origin: origin ?? this.origin, crossOrigin: false }),
    );
  }

  private authData(flags: number, { verified = true, counter = this.counter }: Answering): Buffer {
    const head = Buffer.alloc(5);
    head.writeUInt8(flags | PRESENT | (verified ? VERIFIED : 0), 0);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([createHash('sha256').update(new URL(this.origin).hostname).digest(), head]);
  }

  /** Nobody's model, the id, and the public key as COSE. */
  private keyData(): Buffer {
    const id = Buffer.from(this.id, 'base64url');
    return Buffer.concat([
      ...[Buffer.alloc(16), Buffer.from([0, id.length]), id],
      ...[Buffer.from('a5010203262001215820', 'hex'), this.x, Buffer.from('225820', 'hex'), this.y],
    ]);
  }
}

/** A short text in CBOR. */
const text = (value: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
