import { isSound } from './sound-body';

/** JSON that a person wrote or sent as a file: what it says, held to the rules of bodies; undefined where it says nothing sound. */
export function writtenJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isSound(value, 0) ? value : undefined;
  } catch {
    return undefined;
  }
}
