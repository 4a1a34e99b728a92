// Takes in what a person opens or drops, one file after the other: plain texts here, all
// else in the readers' worker, which is started when the first document comes.
import { Unreadable, type ReadReply, type ReadRequest, type Sink } from '../readers/types';
import { foreignKind } from './encodings';
import { readText } from './files';
import { kMostBytes, kMostDocumentBytes, type Refusal } from './refusals';

/** A file with the path that it had in the folder which was dropped. */
export interface Given {
  file: File;
  name: string;
}

export interface Progress {
  done: number;
  all: number;
  /** The file that is being read. */
  name: string;
  /** How much of it, from 0 to 1. */
  part: number;
}

const kSniffed = 16;
const kWebPage = /\.x?html?$/i;

export class Intake {
  private reader: Promise<Worker> | null = null;
  private lastId = 0;
  private giveUp: (() => void) | null = null;
  private cancelled = false;

  constructor(private readonly startReader: () => Promise<Worker>) {}

  async take(given: readonly Given[], sink: Sink, progress: (now: Progress) => void): Promise<void> {
    this.cancelled = false;
    for (const [done, one] of given.entries()) {
      if (this.cancelled) return;
      progress({ done, all: given.length, name: one.name, part: 0 });
      await this.takeOne(one, {
        ...sink,
        progress: (at, of) => progress({ done, all: given.length, name: one.name, part: at / of }),
      });
    }
  }

  /** What is being read is given up, and what waits is not begun. */
  cancel(): void {
    this.cancelled = true;
    this.giveUp?.();
  }

  private async takeOne({ file, name }: Given, sink: Sink): Promise<void> {
    try {
      const head = new Uint8Array(await file.slice(0, kSniffed).arrayBuffer());
      const isDocument = foreignKind(head) !== null || kWebPage.test(name);
      const most = isDocument ? kMostDocumentBytes : kMostBytes;
      // Asked before reading: a huge file must not be taken into memory.
      if (file.size > most) throw new Unreadable({ why: 'too-large', bytes: file.size, most });
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (isDocument) await this.askReader(name, bytes, sink);
      else sink.text(readText(name, bytes));
    } catch (error) {
      const refusal: Refusal = error instanceof Unreadable ? error.refusal : { why: 'unreadable', message: String(error) };
      if (!this.cancelled) sink.refused(name, refusal);
    }
  }

  private async askReader(name: string, bytes: Uint8Array, sink: Sink): Promise<void> {
    const worker = await (this.reader ??= this.startReader());
    const id = ++this.lastId;
    await new Promise<void>((resolve, reject) => {
      const end = (refusal: Refusal): void => {
        worker.terminate();
        this.reader = null;
        reject(new Unreadable(refusal));
      };
      this.giveUp = () => end({ why: 'cancelled' });
      worker.onerror = (event) => {
        event.preventDefault();
        end({ why: 'reader-died' });
      };
      worker.onmessage = ({ data }: MessageEvent<ReadReply>) => {
        if (data.id !== id) return;
        if (data.kind === 'text') sink.text(data.read);
        else if (data.kind === 'refused') sink.refused(data.name, data.refusal);
        else if (data.kind === 'progress') sink.progress?.(data.done, data.all);
        else resolve();
      };
      worker.postMessage({ id, name, bytes } satisfies ReadRequest, [bytes.buffer as ArrayBuffer]);
    }).finally(() => (this.giveUp = null));
  }
}
