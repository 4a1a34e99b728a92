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
  rules?: string[];
}

export interface Diagnostic { code: string; message: string }

export interface Rejection { start: number; end: number; text: string; rule: string }

export interface SpanRef { start: number; end: number; text: string; report?: number }

export interface Finding {
  kind: 'sum' | 'share' | 'change' | 'product' | 'same' | 'difference' | 'ratio' | 'range';
  holds: boolean;
  difference: string | null;
  unit: string;
  parts: SpanRef[];
  total: SpanRef;
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
  diagnostics: Diagnostic[];
  checks: Finding[];
}

export interface Cell {
  value: number | [number, number];
  exact: string | [string, string];
  text: string;
  start: number;
  end: number;
  /** Index of the observation in its report. */
  observation: number;
  qualifier: Qualifier;
  period: string | null;
  /** Other observations of the report that belong to this row. */
  more: number[];
}

export interface Row {
  indicator: string | null;
  label: string;
  topic: string | null;
  unit: string;
  unit_kind: string;
  kind: Kind;
  period: string | null;
  /** 1 where the catalogue aligned it, less where the labels' likeness did. */
  certainty: number;
  cells: (Cell | null)[];
}

export interface ComparisonTable {
  reports: { title: string; place: string | null; period: string | null }[];
  rows: Row[];
}

export interface Topic { id: string; name: string; name_en: string }

/** The calls of the core: one request in, one answer out. */
export type Request =
  | { op: 'about' }
  | { op: 'analyze'; text: string; published?: string; place?: string }
  | { op: 'compare'; reports: Report[] }
  | { op: 'check'; reports: Report[] }
  /** A table as text: `csv` (BOM, CRLF, dangerous cells neutralised), `tsv`, `html` (a <table>), `markdown`, `json`. */
  | { op: 'render'; what: 'observations' | 'comparison' | 'checks'; format: 'csv' | 'tsv' | 'html' | 'markdown' | 'json';
      reports: Report[]; language?: 'zh' | 'en' };

export interface Answers {
  about: { version: string; topics: Topic[]; units: number; indicators: number };
  analyze: Report;
  compare: ComparisonTable;
  check: { checks: Finding[] };
  render: { text: string };
}

export interface Failure { error: { code: string; message: string } }
