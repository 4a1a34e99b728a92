// What a person can do with the project as a whole: save, open, let the browser keep it.
import { messagesOf } from '../i18n';
import { fileName, saveFile } from '../output/download';
import type { SlotStore } from '../storage/autosave';
import type { Desk } from './desk';
import type { State } from './model';
import { kExtension, openProject, projectText, type Standing } from './project_file';
import { isWork, type Saving } from './saving';
import { isUnsaved } from './selectors';
import type { Project } from './work';

const kQuiet = 1200; // ms without a change, then it is kept
const kConsentKey = 'zhibiao.autosave';

export class ProjectActions {
  private store: SlotStore | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private seen: Project;

  /** `startStore` is null where the browser must keep nothing: other pages on file:// could read it. */
  constructor(
    private readonly desk: Desk,
    private readonly startStore: (() => Promise<SlotStore>) | null,
  ) {
    this.seen = desk.state.project;
  }

  get mayKeep(): boolean {
    return this.startStore !== null;
  }

  // Files

  save(): void {
    const { project, view } = this.desk.state;
    const text = projectText(project, standingIn(this.desk.state));
    const [first] = project.entries;
    const title = first ? this.desk.titleOf(first) : '';
    saveFile(fileName([messagesOf(view.language).projectName, title], kExtension), 'application/json', text);
    this.setSaving({ project, where: 'file', time: Date.now() });
  }

  /** In place of what is there, which undo brings back. */
  open(name: string, text: string): void {
    const opened = openProject(text, () => this.desk.nextId());
    if ('why' in opened) {
      this.desk.notify('warning', { key: 'projectRefused', name, failure: opened });
      return;
    }
    this.take(name, opened.project, opened.standing);
    this.setSaving({ project: this.desk.state.project, where: 'file', time: Date.now() });
  }

  // The browser

  /** At the start of the page, where the person had agreed. */
  async begin(): Promise<void> {
    this.desk.store.subscribe((state) => this.follow(state));
    addEventListener('beforeunload', (event) => {
      if (isUnsaved(this.desk.state)) event.preventDefault();
    });
    if (this.startStore && consentGiven()) await this.startKeeping();
  }

  async setAutosave(autosave: boolean): Promise<void> {
    if (!this.startStore) return;
    keepConsent(autosave);
    if (autosave) {
      await this.startKeeping();
      await this.keep();
    } else {
      await this.store?.clearOwn().catch(() => {});
      this.setSaving({ autosave: false, ...(this.desk.state.saving.where === 'browser' && { where: null, project: null }) });
    }
  }

  async restore(id: string): Promise<void> {
    const text = await this.store?.read(id);
    const opened = text ? openProject(text, () => this.desk.nextId()) : null;
    if (!opened || 'why' in opened) return;
    this.take('', opened.project, opened.standing);
    await this.store?.remove(id);
    await this.refreshSlots();
  }

  async forget(id: string): Promise<void> {
    await this.store?.remove(id);
    await this.refreshSlots();
  }

  /** Everything that the page keeps in the browser. */
  async wipe(): Promise<void> {
    keepConsent(false);
    const store = this.store ?? (this.startStore ? await this.startStore() : null);
    await store?.wipe().catch(() => {});
    try {
      localStorage.clear();
      sessionStorage.clear();
    } catch {
      // there was nothing
    }
    this.setSaving({ autosave: false, slots: [], ...(this.desk.state.saving.where === 'browser' && { where: null, project: null }) });
    this.desk.notify('info', { key: 'wiped' });
  }

  // Parts

  private async startKeeping(): Promise<void> {
    try {
      if (!this.store) {
        this.store = await this.startStore!();
        const mine = await this.store.begin();
        const text = mine ? await this.store.readOwn() : null;
        if (text && this.desk.state.project.entries.length === 0) this.takeBack(text);
      }
      this.setSaving({ autosave: true, problem: null });
      await this.refreshSlots();
    } catch {
      this.store = null;
      this.setSaving({ autosave: false, problem: 'failed' });
    }
  }

  // After a reload of the tab.
  private takeBack(text: string): void {
    const opened = openProject(text, () => this.desk.nextId());
    if ('why' in opened) return;
    this.take('', opened.project, opened.standing);
    this.setSaving({ project: this.desk.state.project, where: 'browser', time: Date.now() });
  }

  private take(name: string, project: Project, standing: Standing): void {
    this.desk.commit({ key: 'open', name }, () => project);
    const entry = project.entries[standing.entry ?? 0]?.id ?? null;
    this.desk.setView({ entry, tab: standing.tab, observation: null, span: null, editing: null, editingRow: null });
  }

  private follow(state: State): void {
    if (state.project === this.seen) return;
    this.seen = state.project;
    if (!state.saving.autosave) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), kQuiet);
  }

  private async keep(): Promise<void> {
    const { state } = this.desk;
    const { project } = state;
    if (!this.store || !state.saving.autosave) return;
    try {
      if (!isWork(project)) return await this.store.clearOwn();
      const [first] = project.entries;
      await this.store.save(projectText(project, standingIn(state)), project.entries.length, this.desk.titleOf(first!));
      this.setSaving({ project, where: 'browser', time: Date.now(), problem: null });
    } catch (error) {
      const problem = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'quota' : 'failed';
      this.setSaving({ problem });
      this.desk.notify('warning', { key: problem === 'quota' ? 'quota' : 'keepFailed' });
    }
  }

  private async refreshSlots(): Promise<void> {
    this.setSaving({ slots: (await this.store?.orphans()) ?? [] });
  }

  private setSaving(change: Partial<Saving>): void {
    this.desk.store.update((state) => ({ ...state, saving: { ...state.saving, ...change } }));
  }
}

function standingIn({ project, view }: State): Standing {
  const at = project.entries.findIndex((entry) => entry.id === view.entry);
  return { tab: view.tab, entry: at < 0 ? null : at };
}

function consentGiven(): boolean {
  try {
    return localStorage.getItem(kConsentKey) === 'yes';
  } catch {
    return false;
  }
}

function keepConsent(given: boolean): void {
  try {
    if (given) localStorage.setItem(kConsentKey, 'yes');
    else localStorage.removeItem(kConsentKey);
  } catch {
    // the browser keeps nothing: then it is asked again
  }
}
