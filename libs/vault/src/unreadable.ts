/** A sealed value that does not open. It says nothing of the value or its place. */
export class Unreadable extends Error {
  constructor(readonly reason: 'broken' | 'key-missing' | 'key-destroyed') {
    super(`A sealed value cannot be read: ${reason}.`);
    this.name = 'Unreadable';
  }
}
