// Each request to the module that answers it. What works on reports is loaded with the first
// of them: between a text and its table stands only what reads texts.
import type { Answers, Request, ReviewRequest } from '../../../wasm/types';
import type { CoreClient } from './client';

const kReviewOps: Record<ReviewRequest['op'], true> = {
  compare: true, derive: true, trend: true, topics: true, check: true, render: true, publish: true,
};

export class CoreRouter implements CoreClient {
  constructor(
    private readonly analyze: CoreClient,
    private readonly review: CoreClient,
  ) {}

  ask<R extends Request>(request: R): Promise<Answers[R['op']]> {
    return (request.op in kReviewOps ? this.review : this.analyze).ask(request);
  }
}
