// A chart as data: what is drawn, and what comes of it.

export interface ChartSpec {
  kind: 'bars' | 'lines';
  title: string;
  unit: string;
  /** Of the bars, or the years. */
  names: string[];
  /** Null for a gap. */
  values: (number | null)[];
  /** As shown beside the bar or point. */
  texts: string[];
}

export type ChartRequest = { id: number; spec: ChartSpec };
/** The picture as SVG text. */
export type ChartReply = { id: number; svg: string };
