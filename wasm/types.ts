// What goes into the core and what comes out: the types of its JSON.
// Offsets are UTF-16 code units of the text as given, so that text.slice(start, end) is the mention.

export type Qualifier = 'exact' | 'about' | 'nearly' | 'over' | 'under';
export type Kind = 'level' | 'change' | 'target';

export interface Observation {
  start: number;
  end: number;
  text: string;
  /** Counted in `unit`, with 万 and 亿 folded in; a range has two ends. */
  value: number | [number, number];
  /** The same value, exact, as decimal text. */
  exact: string | [string, string];
  unit: string;
  unit_kind: string;
  qualifier: Qualifier;
  label: string;
  /** The label as read from the text, where one of the person's own words stands for it. */
  label_read?: string;
  /** ISO 8601 date or interval; null where nothing tells. */
  period: string | null;
  kind: Kind;
  direction: 'up' | 'down' | null;
  /** Of a change: the period compared with. */
  base: string | null;
  /** Where it differs from the report's own. */
  place: string | null;
  indicator: string | null;
  topic: string | null;
  /** The sentence that the figure stands in. */
  sentence: { start: number; end: number };
  decimals: number;
  magnitude: number;
  /** The strongest mark between this figure and the one before it. */
  before: 'none' | 'list' | 'clause' | 'part' | 'sentence' | 'paragraph';
  /** Words around it that tie it to other figures; the checks read them. */
  cues: string[];
  rules?: string[];
}

export interface Diagnostic { code: string; message: string }

export interface Rejection { start: number; end: number; text: string; rule: string }

/** A figure that a finding speaks of; `report` is given where several reports were checked. */
export interface SpanRef {
  start: number;
  end: number;
  text: string;
  /** Index of the observation in its report. */
  observation: number;
  report?: number;
}

export interface Finding {
  kind: 'sum' | 'share' | 'change' | 'product' | 'same' | 'difference' | 'ratio' | 'range';
  holds: boolean;
  /** What the parts make less what the total says, in `unit`; null where they agree to the last digit. */
  difference: string | null;
  /** By how much they may miss as rounding and hedges go, in `unit`; null where that has no end or nothing is computed. */
  tolerance: string | null;
  unit: string;
  parts: SpanRef[];
  total: SpanRef;
  /** "122 + 383 + 42 = 547"; empty where nothing was computed. */
  arithmetic: string;
  /** The arithmetic and the verdict, in words. */
  says: string;
}

export interface Report {
  title: string;
  source: string;
  author: string;
  place: string | null;
  published: string | null;
  period: string | null;
  observations: Observation[];
  rejections: Rejection[];
  /** Sentences that speak of each topic (by its id) and point of a standard ("standard/item"). */
  mentions: Record<string, number>;
  diagnostics: Diagnostic[];
}

export interface Cell {
  /** In the row's unit. */
  value: number | [number, number];
  exact: string | [string, string];
  /** The row's unit has no exact form of the value: 100亩 in 公顷. */
  rounded: boolean;
  /** As written. */
  text: string;
  /** As that report names it. */
  label: string;
  start: number;
  end: number;
  /** Index of the observation in its report. */
  observation: number;
  qualifier: Qualifier;
  direction: 'up' | 'down' | null;
  period: string | null;
  /** Other observations of the report that belong to this row. */
  more: number[];
}

export interface Row {
  /** Tells it from the others, whatever other reports there are; what an Arrangement speaks of. */
  key: string;
  /** Merged, split or renamed. */
  by_hand: boolean;
  pinned: boolean;
  hidden: boolean;
  indicator: string | null;
  label: string;
  topic: string | null;
  unit: string;
  unit_kind: string;
  kind: Kind;
  /** What sort of amount it is: new, cumulative, per_household, ...; empty for a plain stock. */
  aggregates: string[];
  /** Null where it is each report's own. */
  place: string | null;
  /** Null where the cells speak of different ones. */
  period: string | null;
  /** 1 where the catalogue aligned it, less where the labels' likeness did. */
  certainty: number;
  cells: (Cell | null)[];
}

/** What a person made of a comparison, by the rows' keys; core/compare/arrangement.h says how. */
export interface Arrangement {
  merged?: string[][];
  split?: string[];
  pinned?: string[];
  hidden?: string[];
  renamed?: Record<string, string>;
  /** Of a row's cell, the figure to show: where its span begins. */
  chosen?: { row: string; report: number; start: number }[];
}

export interface ComparisonTable {
  reports: { title: string; place: string | null; period: string | null }[];
  rows: Row[];
}

export type Derivation = string;

/** What was computed, in the table's rows and columns; how, in `arithmetic`. */
export interface DerivedTable {
  derivation: Derivation;
  base: number;
  rows: { unit: string; cells: ({ value: number; exact: string; arithmetic: string } | null)[] }[];
}

export interface TrendPoint {
  /** Index of the report that tells it; `cell.observation` is an index in that report. */
  report: number;
  cell: Cell;
  /** The year that change and rate are against: the last one told. */
  from: number | null;
  /** In the row's change_unit. */
  change: string | null;
  /** In per cent. */
  rate: string | null;
  arithmetic: string;
}

export interface TrendRow extends Omit<Row, 'cells' | 'period' | 'key' | 'by_hand' | 'pinned' | 'hidden'> {
  change_unit: string;
  /** One a year; null where nothing is told. */
  points: (TrendPoint | null)[];
}

export interface TrendTable { years: number[]; rows: TrendRow[] }

/** Figures, and sentences that have a word of it with figures or without; one a report. */
export interface TopicRow { id: string; name: string; name_en: string; counts: { figures: number; sentences: number }[] }

export interface TopicMatrix {
  topics: TopicRow[];
  /** Lists that a report should speak to point by point. */
  standards: { id: string; name: string; name_en: string; items: TopicRow[] }[];
}

/** What a person calls a figure in place of what its report calls it; core/measure/own_words.h says how. */
export interface OwnWord {
  label: string;
  /** A unit or a kind of units; empty: of any. */
  unit: string;
  /** Empty leaves the label as it is. */
  name: string;
  /** A catalogue id; '-' for none; empty leaves it to the catalogue. */
  indicator: string;
  note: string;
}

/** What is wrong with a line of a table of own words, or with the word at that place, from 1. */
export interface WordError {
  line: number;
  code: 'cells' | 'column' | 'header' | 'label' | 'nothing' | 'unit' | 'indicator' | 'long' | 'twice';
  message: string;
}

export interface Topic { id: string; name: string; name_en: string }

/** The calls of the core: one request in, one answer out. Each module has its own. */
export type Request = AnalyzeRequest | ReviewRequest;

/** Of analyze.wasm, which reads texts. */
export type AnalyzeRequest =
  | { op: 'about' }
  | { op: 'catalogue' }
  | { op: 'analyze'; text: string; published?: string; place?: string; words?: readonly OwnWord[] }
  /** Own words read from a table, or looked at as they are given. */
  | { op: 'words'; text: string }
  | { op: 'words'; words: readonly OwnWord[] };

/** Of review.wasm, which works on reports. */
export type ReviewRequest =
  | { op: 'compare'; reports: Report[]; arrangement?: Arrangement }
  | { op: 'derive'; reports: Report[]; derivation: Derivation; base?: number; arrangement?: Arrangement }
  | { op: 'trend'; reports: Report[] }
  | { op: 'topics'; reports: Report[] }
  /** `only`: those that fail; without it all. */
  | { op: 'check'; reports: Report[]; only?: 'failing' }
  /**
   * A table as text: `csv` (BOM, CRLF, dangerous cells neutralised), `tsv`, `html` (a <table>), `markdown`, `json`.
   * `rows`: of a comparison, a trend or checks, the indices of the rows wanted, in order; without it all.
   * `derivation`, `base`: of a comparison, as of `derive`, in the place of the values.
   */
  | { op: 'render'; what: 'observations' | 'comparison' | 'trend' | 'topics' | 'checks'; format: 'csv' | 'tsv' | 'html' | 'markdown' | 'json';
      reports: Report[]; rows?: number[]; language?: 'zh' | 'en'; derivation?: Derivation; base?: number; arrangement?: Arrangement }
  /**
   * All of some reports for other programs: `tidy` CSV under SDMX's names and its Frictionless `descriptor`, which calls it
   * observations.csv; a `workbook` as JSON of type Workbook; of one report with its text a marked-up `page` of HTML.
   * `texts`: those that the reports were made of, in their order; `arrangement`: of the workbook's comparison.
   */
  | { op: 'publish'; what: 'tidy' | 'descriptor' | 'page' | 'workbook'; reports: Report[]; texts?: string[]; language?: 'zh' | 'en'; arrangement?: Arrangement };

export interface Workbook {
  sheets: { name: string; header: string[]; rows: (string | { number: string } | null)[][] }[];
}

export interface Answers {
  about: { version: string; topics: Topic[]; derivations: Topic[]; units: number; indicators: number };
  /** Every indicator that the catalogue knows, by its id. */
  catalogue: { indicators: { id: string; name: string; topic: string }[] };
  analyze: Report;
  /** The good ones, and those as a table; what is wrong with the others. */
  words: { words: OwnWord[]; errors: WordError[]; text: string };
  compare: ComparisonTable;
  derive: DerivedTable;
  trend: TrendTable;
  topics: TopicMatrix;
  check: { checks: Finding[] };
  render: { text: string };
  publish: { text: string };
}

export interface Failure { error: { code: string; message: string } }
