// Takes in what a person opens or drops, one file after the other: plain texts here, all
// else in the readers' worker, which is started when the first document comes.
import type { OfficeClient } from '../readers/client';
import { isLitter } from '../readers/litter';
import { Unreadable, type ReadText, type Sink } from '../readers/types';
import { looksLikeProject } from '../state/project_file';
import { foreignKind } from './encodings';
import { readText } from './files';
import { kMostBytes, kMostDocumentBytes, type Refusal } from './refusals';

/** A file with the path that it had in the folder which was dropped. */
export interface Given {
  file: File;
  name: string;
}

/** Files of a dialog; those of a folder have their path in it. */
export const opened = (files: Iterable<File>): Given[] =>
  [...files].map((file) => ({ file, name: file.webkitRelativePath || file.name })).filter(({ name }) => !isLitter(name));

export interface Progress {
  done: number;
  all: number;
  /** The file that is being read. */
  name: string;
  /** How much of it, from 0 to 1. */
  part: number;
}

const kSniffed = 64;
const kWebPage = /\.x?html?$/i;

export class Intake {
  private cancelled = false;

  constructor(private readonly office: OfficeClient) {}

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

  /** Null where the reader cannot tell. */
  async textOfMarkup(markup: string): Promise<string | null> {
    let text: string | null = null;
    const take = (read: ReadText): void => void (text = read.text);
    await this.askReader('.html', new TextEncoder().encode(markup), { text: take, refused: () => {} }).catch(() => {});
    return text;
  }

  /** What is being read is given up, and what waits is not begun. */
  cancel(): void {
    this.cancelled = true;
    this.office.stop('cancelled');
  }

  private async takeOne({ file, name }: Given, sink: Sink): Promise<void> {
    try {
      const head = new Uint8Array(await file.slice(0, kSniffed).arrayBuffer());
      const isDocument = foreignKind(head) !== null || kWebPage.test(name);
      const isProject = looksLikeProject(new TextDecoder().decode(head));
      const most = isDocument || isProject ? kMostDocumentBytes : kMostBytes;
      // Asked before reading: a huge file must not be taken into memory.
      if (file.size > most) throw new Unreadable({ why: 'too-large', bytes: file.size, most });
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (isProject) sink.project?.(name, new TextDecoder().decode(bytes));
      else if (isDocument) await this.askReader(name, bytes, sink);
      else sink.text(readText(name, bytes));
    } catch (error) {
      const refusal: Refusal = error instanceof Unreadable ? error.refusal : { why: 'unreadable', message: String(error) };
      if (!this.cancelled) sink.refused(name, refusal);
    }
  }

  private async askReader(name: string, bytes: Uint8Array, sink: Sink): Promise<void> {
    await this.office.ask({ kind: 'read', name, bytes }, [bytes.buffer as ArrayBuffer], (reply) => {
      if (reply.kind === 'text') sink.text(reply.read);
      else if (reply.kind === 'refused') sink.refused(reply.name, reply.refusal);
      else if (reply.kind === 'progress') sink.progress?.(reply.done, reply.all);
    });
  }
}
