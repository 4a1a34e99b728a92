// Several cores at work, each in a worker of its own. A new one is started only while the
// others are busy: a single report needs one.
import type { Answers, Request } from '../../../wasm/types';
import type { CoreClient } from './client';

export class CorePool implements CoreClient {
  private readonly members: { client: CoreClient; busy: number }[] = [];

  /** `width`: how many may be at work at a time. */
  constructor(
    readonly width: number,
    private readonly startClient: () => CoreClient,
  ) {}

  async ask<R extends Request>(request: R): Promise<Answers[R['op']]> {
    const member = this.leastBusy();
    member.busy++;
    try {
      return await member.client.ask(request);
    } finally {
      member.busy--;
    }
  }

  private leastBusy(): { client: CoreClient; busy: number } {
    const free = this.members.find((member) => member.busy === 0);
    if (free) return free;
    if (this.members.length < this.width) {
      const fresh = { client: this.startClient(), busy: 0 };
      this.members.push(fresh);
      return fresh;
    }
    return this.members.reduce((least, member) => (member.busy < least.busy ? member : least));
  }
}

const kMostWorkers = 4; // each has the words and tables in memory

/** One is left for the page itself. */
export const poolWidth = (): number => Math.max(1, Math.min(kMostWorkers, (navigator.hardwareConcurrency || 2) - 1));
