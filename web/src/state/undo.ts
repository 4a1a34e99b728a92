// Steps back and forth through what was done.
import type { Deed, Step } from './history';
import type { State } from './model';
import { entryOf, neighbourOf } from './project';
import type { Project } from './work';

const kMostSteps = 500;

/** The state with another project, and the way back. */
export function withDeed(state: State, deed: Deed, project: Project, batch: number | null = null): State {
  if (project === state.project) return state;
  const { past } = state.history;
  const last = past[past.length - 1];
  const joins = batch !== null && last?.batch === batch;
  const step: Step = joins
    ? { ...last, deed: joinedDeed(last.deed, deed) }
    : { deed, project: state.project, time: Date.now(), batch };
  const steps = joins ? [...past.slice(0, -1), step] : [...past, step].slice(-kMostSteps);
  return { ...state, project, history: { past: steps, future: [] } };
}

const joinedDeed = (last: Deed, next: Deed): Deed =>
  last.key === 'add' && next.key === 'add' ? { ...last, count: last.count + next.count } : next;

export function undone(state: State): State {
  const { past, future } = state.history;
  const step = past[past.length - 1];
  if (!step) return state;
  const history = { past: past.slice(0, -1), future: [...future, { ...step, project: state.project }] };
  return inSight({ ...state, project: step.project, history }, state.project);
}

export function redone(state: State): State {
  const { past, future } = state.history;
  const step = future[future.length - 1];
  if (!step) return state;
  const history = { past: [...past, { ...step, project: state.project }], future: future.slice(0, -1) };
  return inSight({ ...state, project: step.project, history }, state.project);
}

// A report that went is not looked at any more, and one that came back is.
function inSight(state: State, before: Project): State {
  const { entry } = state.view;
  const back = state.project.entries.find((one) => !entryOf(before, one.id));
  const next = back?.id ?? (entryOf(state.project, entry) ? entry : entry === null ? null : neighbourIn(state, before, entry));
  if (next === entry) return state;
  return { ...state, view: { ...state.view, entry: next, observation: null, span: null, editing: null, editingRow: null } };
}

function neighbourIn(state: State, before: Project, gone: number): number | null {
  const beside = neighbourOf(before, gone);
  return entryOf(state.project, beside) ? beside : (state.project.entries[0]?.id ?? null);
}
