// Values and periods as the page displays them. What is copied and saved comes from the core.
import type { Language } from '../i18n';
import type { Display } from '../state/model';

/** Decimal text with a comma at each three digits; a range has the sign between its ends. */
export function showValue(exact: string | [string, string], rangeSign: string, display: Display = 'plain'): string {
  const show = (decimal: string): string => (display === 'scaled' ? scaled(decimal) : grouped(decimal));
  return Array.isArray(exact) ? exact.map(show).join(rangeSign) : show(exact);
}

const kScales: readonly [power: number, name: string][] = [[8, '亿'], [4, '万']];

// 145500 as 14.55万: the point is moved, no digit is lost.
function scaled(decimal: string): string {
  const match = /^([-−]?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) return grouped(decimal);
  const [, sign, whole, part = ''] = match;
  for (const [power, name] of kScales) {
    if (whole!.length <= power) continue;
    const at = whole!.length - power;
    const rest = (whole!.slice(at) + part).replace(/0+$/, '');
    return grouped(`${sign}${whole!.slice(0, at)}${rest ? `.${rest}` : ''}`) + name;
  }
  return grouped(decimal);
}

function grouped(decimal: string): string {
  const match = /^([-−]?)(\d+)(.*)$/.exec(decimal);
  if (!match) return decimal;
  const [, sign, whole, rest] = match;
  return sign!.replace('-', '−') + whole!.replace(/\B(?=(\d{3})+$)/g, ',') + rest!;
}

/** 2019-01/2019-10 as 2019年1—10月; in English, and where the form is another, as it is. */
export function showPeriod(iso: string | null, language: Language): string {
  if (!iso) return '';
  if (language === 'en') return iso.replace('/', ' – ');
  const [from, to, ...more] = iso.split('/').map(dateParts);
  if (!from || more.length > 0) return iso;
  if (to === undefined) return chineseDate(from);
  if (!to) return iso;
  return chineseRange(from, to);
}

type Parts = [year: string, month?: number, day?: number];

function dateParts(iso: string): Parts | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso);
  if (!match) return null;
  const numbers = match.slice(2).filter((one) => one !== undefined).map(Number);
  return [match[1]!, ...numbers] as Parts;
}

const chineseDate = ([year, month, day]: Parts): string =>
  `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;

function chineseRange(from: Parts, to: Parts): string {
  const [year, month, day] = to;
  if (from.length === to.length) {
    if (!month) return `${from[0]}—${year}年`;
    if (from[0] === year && !day) return `${year}年${from[1]}—${month}月`;
    if (from[0] === year && from[1] === month) return `${year}年${month}月${from[2]}—${day}日`;
  }
  return `${chineseDate(from)}—${chineseDate(to)}`;
}
