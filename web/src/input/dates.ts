// Dates as people write them into a field, as the core wants them.

/** 2020, 2020-03 or 2020-03-05 out of 2020年3月5日, 2020/3/5, 2020.3 …; null where it is none. */
export function toIsoDate(written: string): string | null {
  const plain = written.normalize('NFKC').trim();
  const match = /^(\d{4})(?:[-/.年]\s*(\d{1,2})(?:[-/.月]\s*(\d{1,2})日?|月)?|年)?$/.exec(plain);
  if (!match) return null;
  const [, year, month, day] = match;
  if (month === undefined) return year!;
  if (!within(month, 1, 12)) return null;
  if (day === undefined) return `${year}-${month.padStart(2, '0')}`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (!within(day, 1, last)) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const within = (digits: string, least: number, most: number): boolean =>
  Number(digits) >= least && Number(digits) <= most;
