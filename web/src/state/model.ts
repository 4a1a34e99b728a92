// All that the page knows: what the person brought and decided (Project), what the core
// made of it (Analyses, ComparisonTable, Findings), and how it is looked at (View).
import type { Answers, ComparisonTable, DerivedTable, Finding, OwnWord, Report, TopicMatrix, TrendTable, WordError } from '../../../wasm/types';
import type { Progress } from '../input/intake';
import type { Refusal } from '../input/refusals';
import type { Language } from '../i18n/languages';
import { kNoHistory, type History } from './history';
import type { OpenFailure } from './project_file';
import { kNothingSaved, type Saving } from './saving';
import type { Tab } from './tabs';
import type { Entry, EntryId, Project } from './work';

/** What an analysis depends on; when it changes, the report is analyzed again. */
export type Inputs = Pick<Entry, 'text' | 'published' | 'place'> & { readonly words: readonly OwnWord[] };

export interface Analysis {
  readonly of: Inputs;
  /** While the same text is analyzed again, the last report stays in sight. */
  readonly report: Report | null;
  readonly state: 'busy' | 'done' | 'failed';
  /** Code of the failure, for the message. */
  readonly failure: string;
}

/** What disagrees within a report, its rows as corrected. */
export interface Failing {
  readonly of: Report;
  readonly checks: readonly Finding[];
}

/** What the comparison shows: the table, the trend of each place, the topics spoken of. */
export const kComparisonParts = ['table', 'trend', 'topics'] as const;
export type ComparisonPart = (typeof kComparisonParts)[number];

export const kColumns = ['label', 'value', 'unit', 'hedge', 'period', 'place', 'topic'] as const;
export type Column = (typeof kColumns)[number];

export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

export const kThemes = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof kThemes)[number];

/** Of the ordinary size. */
export const kTextSizes = [0.9, 1, 1.15, 1.3, 1.5] as const;

/** An observation to be brought into sight: its mark, its row, or both. */
export interface Reveal {
  readonly serial: number;
  readonly mark: boolean;
  readonly row: boolean;
}

/** Values as they are, or in 万 and 亿 where they are long. */
export type Display = 'plain' | 'scaled';

export type Dialog = 'about' | 'history' | 'keys' | 'saving' | 'search' | 'selfcheck' | 'words';

/** Which rows are shown, by what became of them. */
export const kRowFilters = ['', 'unconfirmed', 'doubtful', 'hand', 'dropped'] as const;
export type RowFilterName = (typeof kRowFilters)[number];

export interface View {
  readonly language: Language;
  readonly theme: Theme;
  readonly tab: Tab;
  readonly entry: EntryId | null;
  /** Index of the selected observation in the selected entry's report. */
  readonly observation: number | null;
  /** A span to be shown that is no observation's own, as a check's may be. */
  readonly span: { start: number; end: number } | null;
  readonly reveal: Reveal;
  readonly editing: EntryId | null;
  /** Index of the row whose form is open. */
  readonly editingRow: number | null;
  readonly selection: { start: number; end: number; left: number; top: number } | null;
  readonly display: Display;
  /** One of kTextSizes. */
  readonly textSize: number;
  /** Share of the text beside the table, in per cent. */
  readonly textShare: number;
  readonly search: string;
  readonly hiddenColumns: readonly Column[];
  readonly dialog: Dialog | null;
  /** What is wrong with the own words that were typed or taken in last. */
  readonly wordFaults: readonly WordError[];
  readonly dragging: boolean;
  /** What takes its time, in words; null where nothing does. */
  readonly working: string | null;
  readonly indicators: {
    readonly search: string;
    readonly topic: string;
    readonly sort: Sort | null;
    readonly only: RowFilterName;
  };
  readonly comparison: {
    readonly search: string;
    readonly topic: string;
    readonly hideSingles: boolean;
    readonly part: ComparisonPart;
    /** What the cells show in the place of the values; empty: the values. */
    readonly derivation: string;
    /** The report that differences are against; null: the first. */
    readonly base: EntryId | null;
    /** Key of the row whose panel is open. */
    readonly open: string | null;
    /** Keys of the rows that are to be merged. */
    readonly marked: readonly string[];
    readonly showHidden: boolean;
  };
  readonly checks: { readonly onlyFailing: boolean };
}

export type NoticeText =
  | { key: 'removed' | 'analysisFailed' | 'sameText' | 'rowDropped'; name: string }
  | { key: 'copied'; rows: number }
  | { key: 'projectRefused'; name: string; failure: OpenFailure }
  | { key: 'wiped' | 'quota' | 'keepFailed' }
  | { key: 'copyFailed' | 'update' | 'partMissing' | 'noText' | 'renderFailed' | 'sampleFailed' }
  | { key: 'badDate' | 'badValue' | 'badPeriod' | 'badIndicator' | 'noFigure'; written: string }
  | { key: 'refused'; name: string; refusal: Refusal }
  | { key: 'damaged' | 'tracked'; name: string; count: number }
  | { key: 'blankPages'; name: string; pages: readonly number[] };

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'warning';
  readonly text: NoticeText;
  /** Label key and deed of the button beside it. */
  readonly action: { readonly label: 'undo' | 'reload' | 'original'; readonly run: () => void } | null;
}

/** A result that belongs to certain reports, and what else it is made of; stale when these have changed. */
export interface Derived<T> {
  readonly of: readonly unknown[];
  readonly result: T | null;
  readonly state: 'busy' | 'done' | 'failed';
}

export interface State {
  readonly project: Project;
  readonly history: History;
  readonly saving: Saving;
  /** Files that are being taken in. */
  readonly intake: Progress | null;
  /** Files that were not, and why. */
  readonly refused: readonly { name: string; refusal: Refusal }[];
  readonly analyses: ReadonlyMap<EntryId, Analysis>;
  readonly comparison: Derived<ComparisonTable> | null;
  readonly derived: Derived<DerivedTable> | null;
  readonly trend: Derived<TrendTable> | null;
  readonly topics: Derived<TopicMatrix> | null;
  /** As SVG. */
  readonly chart: Derived<string> | null;
  readonly checks: Derived<readonly Finding[]> | null;
  /** What disagrees within each report alone. */
  readonly failing: ReadonlyMap<EntryId, Failing>;
  /** The indicators that the core knows; null until somebody edits a row. */
  readonly catalogue: Answers['catalogue']['indicators'] | null;
  readonly core: Answers['about'] | null;
  readonly view: View;
  readonly notices: readonly Notice[];
}

/** What outlives the page of how it is looked at; see settings.ts. */
export type Lasting = Pick<View, 'language' | 'theme' | 'display' | 'textSize' | 'textShare' | 'hiddenColumns'>;

export const kLasting: Lasting = { language: 'zh', theme: 'auto', display: 'plain', textSize: 1, textShare: 35, hiddenColumns: [] };

export function initialState(lasting: Lasting = kLasting): State {
  return {
    project: { entries: [] },
    history: kNoHistory,
    saving: kNothingSaved,
    intake: null,
    refused: [],
    analyses: new Map(),
    comparison: null,
    derived: null,
    trend: null,
    topics: null,
    chart: null,
    checks: null,
    failing: new Map(),
    catalogue: null,
    core: null,
    view: {
      ...lasting,
      tab: 'indicators',
      entry: null,
      observation: null,
      span: null,
      reveal: { serial: 0, mark: false, row: false },
      editing: null,
      editingRow: null,
      selection: null,
      search: '',
      dialog: null,
      wordFaults: [],
      dragging: false,
      working: null,
      indicators: { search: '', topic: '', sort: null, only: '' },
      comparison: {
        search: '', topic: '', hideSingles: false, part: 'table', derivation: '', base: null, open: null, marked: [], showHidden: false,
      },
      checks: { onlyFailing: false },
    },
    notices: [],
  };
}
