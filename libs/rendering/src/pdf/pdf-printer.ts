import { DomainError } from '@puente/kernel';
import { PrintProcess } from './print-process';
import type { PrintTask } from './printer/main';

const AT_ONCE = 2;
const WAITING = 16;
const RETRY_SECONDS = 5;

/** Prints documents in processes of their own, without settings or secrets: a text that hangs one hangs nobody else. */
export class PdfPrinter {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  async print(task: PrintTask): Promise<Buffer> {
    for await (const file of this.printBatch([task])) return file;
    throw new Error('A batch of one printed nothing.');
  }

  /** One document after the other in one process, in their order. The first that cannot be printed ends the batch. */
  async *printBatch(tasks: Iterable<PrintTask>): AsyncGenerator<Buffer> {
    await this.place();
    const process = new PrintProcess();
    try {
      for (const task of tasks) yield await process.print(task);
    } finally {
      await process.end();
      this.handOn();
    }
  }

  private async place(): Promise<void> {
    if (this.queue.length >= WAITING) throw new DomainError('busy', 'print-busy', { seconds: RETRY_SECONDS });
    if (this.running >= AT_ONCE) return new Promise((free) => this.queue.push(free));
    this.running++;
  }

  /** A place goes to who waits for it, and is free only where nobody does. */
  private handOn(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.running--;
  }
}
