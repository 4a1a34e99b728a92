// Keeps what the core derives in step with the state: analyzes entries that are new or have
// changed, some at a time and the one in sight first, and the comparison and the checks when
// somebody looks at them.
import type { Finding, OwnWord, Report, Request } from '../../../wasm/types';
import type { CoreClient } from '../core/client';
import { CoreError } from '../core/protocol';
import { messagesOf } from '../i18n';
import { whenIdle } from '../idle';
import { corrected } from './corrections';
import type { Analysis, Derived, Failing, State } from './model';
import { wordsOf } from './own_words';
import { entryOf } from './project';
import { isFresh, loaded, pendingCount } from './selectors';
import type { Store } from './store';
import type { Entry, EntryId } from './work';

const kWarmUps = 6;
const kWarmUpLines = 30;

export class Driver {
  private readonly analyzing = new Set<EntryId>();
  private readonly checking = new Set<EntryId>();

  constructor(
    private readonly store: Store<State>,
    private readonly core: CoreClient,
    private readonly width: number,
    private readonly onFailure: (entry: Entry) => void,
    private readonly onWarm: (text: string, report: Report) => void,
  ) {}

  start(): void {
    this.store.subscribe(() => this.follow());
    this.core.ask({ op: 'about' }).then(
      (core) => {
        this.store.update((state) => ({ ...state, core }));
        this.warmUp();
      },
      () => {}, // what fails here fails again, and is told, with the first report
    );
  }

  // Browsers compile what is first run, and better what is run often: better now than when
  // somebody waits. In several goes, for who pastes meanwhile waits for no more than one.
  private warmUp(times = kWarmUps): void {
    if (times === 0 || this.store.get().project.entries.length > 0) return;
    const text = `${messagesOf('zh').exampleText.flat().join('')}\n`.repeat(kWarmUpLines);
    this.core.ask({ op: 'analyze', text }).then(
      (report) => {
        if (times === kWarmUps) this.onWarm(text, report);
        this.warmUp(times - 1);
      },
      () => {}, // as above
    );
  }

  private follow(): void {
    this.forgetRemoved();
    this.analyzeNext();
    const state = this.store.get();
    for (const entry of state.project.entries) this.checkOne(entry);
    if (pendingCount(state) > 0) return;
    const reports = loaded(state).map((one) => one.report);
    if (state.view.tab === 'checks') this.check(reports);
  }

  // What disagrees within a report, its rows as corrected: when the page is idle, for nobody
  // waits for it.
  private checkOne(entry: Entry): void {
    const { id } = entry;
    if (this.checking.has(id) || !unchecked(this.store.get(), entry)) return;
    this.checking.add(id);
    whenIdle(() => {
      const now = this.store.get();
      const current = entryOf(now.project, id);
      const live = current && unchecked(now, current);
      if (!live) {
        this.checking.delete(id);
        return;
      }
      this.core.ask({ op: 'check', reports: [live], only: 'failing' }).then(
        ({ checks }) => this.putFailing(id, { of: live, checks }),
        () => this.putFailing(id, { of: live, checks: [] }),
      );
    });
  }

  private putFailing(id: EntryId, failing: Failing): void {
    this.checking.delete(id);
    this.store.update((state) =>
      entryOf(state.project, id) ? { ...state, failing: new Map(state.failing).set(id, failing) } : state);
  }

  private forgetRemoved(): void {
    const state = this.store.get();
    const there = new Set(state.project.entries.map((entry) => entry.id));
    if ([...state.analyses.keys()].every((id) => there.has(id))) return;
    const kept = <T>(all: ReadonlyMap<EntryId, T>): Map<EntryId, T> => new Map([...all].filter(([id]) => there.has(id)));
    this.store.update((now) => ({ ...now, analyses: kept(now.analyses), failing: kept(now.failing) }));
  }

  // As many at a time as there are cores at work, the one in sight first.
  private analyzeNext(): void {
    while (this.analyzing.size < this.width) {
      const state = this.store.get();
      const words = wordsOf(state.project);
      const stale = state.project.entries.filter((entry) =>
        !this.analyzing.has(entry.id) && !isFresh(state.analyses.get(entry.id), entry, words));
      const entry = stale.find((one) => one.id === state.view.entry) ?? stale[0];
      if (!entry) return;
      this.analyzing.add(entry.id);
      void this.analyze(entry, words, state.analyses.get(entry.id));
    }
  }

  private async analyze(entry: Entry, words: readonly OwnWord[], last: Analysis | undefined): Promise<void> {
    const of = { text: entry.text, published: entry.published, place: entry.place, words };
    // Its offsets are of its own text: with another it is of no more use.
    const report = last?.of.text === entry.text ? last.report : null;
    this.put(entry, { of, report, state: 'busy', failure: '' });
    try {
      const fresh = await this.core.ask(analyzeRequest(entry, words));
      this.put(entry, { of, report: fresh, state: 'done', failure: '' });
    } catch (error) {
      const failure = error instanceof CoreError ? error.code : 'unknown';
      this.put(entry, { of, report: null, state: 'failed', failure });
      this.onFailure(entry);
    }
    this.analyzing.delete(entry.id);
    this.analyzeNext();
  }

  private put(entry: Entry, analysis: Analysis): void {
    this.store.update((state) => {
      if (!state.project.entries.some((one) => one.id === entry.id)) return state;
      return { ...state, analyses: new Map(state.analyses).set(entry.id, analysis) };
    });
  }

  private check(reports: Report[]): void {
    const current = this.store.get().checks;
    if (current && same(current.of, reports)) return;
    const set = (result: readonly Finding[] | null, state: Derived<unknown>['state']): void => {
      this.store.update((now) => {
        if (state !== 'busy' && now.checks?.of !== reports) return now; // overtaken by a newer one
        return { ...now, checks: { of: reports, result, state } };
      });
    };
    set(null, 'busy');
    this.core.ask({ op: 'check', reports }).then(
      ({ checks }) => set(checks, 'done'),
      () => set(null, 'failed'),
    );
  }
}

// The report whose checks are missing or of another state of its rows; null where none are.
function unchecked(state: State, entry: Entry): Report | null {
  const report = state.analyses.get(entry.id)?.report;
  if (!report) return null;
  const { live } = corrected(entry, report);
  return state.failing.get(entry.id)?.of === live ? null : live;
}

function analyzeRequest(entry: Entry, words: readonly OwnWord[]): Extract<Request, { op: 'analyze' }> {
  return {
    op: 'analyze',
    text: entry.text,
    ...(entry.published && { published: entry.published }),
    ...(entry.place && { place: entry.place }),
    ...(words.length > 0 && { words }),
  };
}

const same = (a: readonly unknown[], b: readonly Report[]): boolean =>
  a.length === b.length && a.every((report, index) => report === b[index]);
