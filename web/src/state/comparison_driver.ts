// Keeps the comparison, what is derived from it, the trend, the topics and the chart in step
// with the state, each when somebody looks at it.
import type { Request } from '../../../wasm/types';
import type { ChartClient } from '../charts/client';
import type { CoreClient } from '../core/client';
import { arrangedOf, arrangementFor } from './arrangement';
import { chartInSight } from './chart_spec';
import type { Derived, State } from './model';
import { loaded, pendingCount } from './selectors';
import type { Store } from './store';

type Made = 'comparison' | 'derived' | 'trend' | 'topics' | 'chart';

export class ComparisonDriver {
  constructor(
    private readonly store: Store<State>,
    private readonly core: CoreClient,
    private readonly charts: ChartClient,
  ) {}

  start(): void {
    this.store.subscribe((state) => this.follow(state));
  }

  private follow(state: State): void {
    const { tab, comparison } = state.view;
    if (tab !== 'compare' || pendingCount(state) > 0) return;
    const reports = loaded(state).map((one) => one.report);
    const { part, derivation, base } = comparison;
    const arranged = arrangedOf(state.project);
    const arrangement = (): ReturnType<typeof arrangementFor> => arrangementFor(arranged, reports);
    if (part === 'table') {
      this.make('comparison', [arranged, ...reports], () => this.ask({ op: 'compare', reports, arrangement: arrangement() }));
      if (derivation !== '') {
        const at = Math.max(0, loaded(state).findIndex(({ entry }) => entry.id === base));
        this.make('derived', [derivation, at, arranged, ...reports], () =>
          this.ask({ op: 'derive', reports, derivation, base: at, arrangement: arrangement() }));
      }
    }
    if (part === 'trend') this.make('trend', reports, () => this.ask({ op: 'trend', reports }));
    if (part === 'topics') this.make('topics', reports, () => this.ask({ op: 'topics', reports }));
    const chart = chartInSight(this.store.get());
    if (chart) this.make('chart', [JSON.stringify(chart)], () => this.charts.draw(chart));
  }

  private ask(request: Request): Promise<unknown> {
    return this.core.ask(request);
  }

  private make(what: Made, of: readonly unknown[], ask: () => Promise<unknown>): void {
    const current = this.store.get()[what];
    if (current && current.of.length === of.length && current.of.every((one, at) => one === of[at])) return;
    const put = (result: unknown, state: Derived<unknown>['state']): void => {
      this.store.update((now) => {
        if (state !== 'busy' && now[what]?.of !== of) return now; // overtaken by a newer one
        return { ...now, [what]: { of, result, state } };
      });
    };
    put(what === 'comparison' ? (current?.result ?? null) : null, 'busy');
    ask().then((result) => put(result, 'done'), () => put(null, 'failed'));
  }
}
