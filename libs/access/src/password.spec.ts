import { hashPassword, passwordMatches } from './password';

describe('passwords', () => {
  it('match their own hash, and never the decoy', async () => {
    const stored = await hashPassword('una frase larga');
    expect(await passwordMatches(stored, 'una frase larga')).toBe(true);
    expect(await passwordMatches(stored, 'otra frase larga')).toBe(false);
    expect(await passwordMatches(null, 'no one signs in with this')).toBe(false);
  });

  it('are hashed a few at a time; beyond a queue the server says that it is busy', async () => {
    const stored = await hashPassword('una frase larga');
    const answers = await Promise.allSettled(
      Array.from({ length: 70 }, () => passwordMatches(stored, 'una frase larga')),
    );
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(6);
    expect(refused[0]).toMatchObject({ reason: { code: 'busy' } });
    expect(await passwordMatches(stored, 'una frase larga')).toBe(true);
  });
});
