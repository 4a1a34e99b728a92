// The numbers that Word sets before paragraphs: 一、 （二） 1. ①. They are not in the text, but
// a report's headings are often nothing without them.
import { child, childrenOf, descend, valOf, type XmlNode } from './xml';

interface Level {
  format: string;
  /** "%1、": the place of each level's number. */
  pattern: string;
  start: number;
  /** What comes behind: "tab", "space" or "nothing". */
  suffix: string;
}

interface List {
  /** Counters are shared by all lists of one definition. */
  definition: string;
  levels: Map<number, Level>;
}

const kMostLevels = 9;

export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly ofStyles: Map<string, XmlNode>;
  private readonly counters = new Map<string, number[]>();

  constructor(numbering: XmlNode | null, styles: XmlNode | null) {
    this.ofStyles = new Map(
      childrenOf(child(styles, 'w:styles'), 'w:style').map((style) => [style.attribs['w:styleId'] ?? '', style]),
    );
    this.readLists(child(numbering, 'w:numbering'));
  }

  /** What stands before the paragraph with these properties, and counts it. */
  label(properties: XmlNode | null): string {
    const { id, level } = this.listOf(properties);
    const list = id === null ? undefined : this.lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own) return '';
    const counts = this.count(list, level);
    if (own.format === 'bullet' || own.format === 'none') return own.format === 'bullet' ? '• ' : '';
    const text = own.pattern.replace(/%(\d)/g, (_all, digit: string) => {
      const at = Number(digit) - 1;
      return spelled(counts[at] ?? 1, list.levels.get(at)?.format ?? 'decimal');
    });
    return text === '' ? '' : text + (own.suffix === 'nothing' || /[、）)．。]$/.test(text) ? '' : ' ');
  }

  private readLists(root: XmlNode | null): void {
    const definitions = new Map(childrenOf(root, 'w:abstractNum').map((one) => [one.attribs['w:abstractNumId'] ?? '', one]));
    for (const list of childrenOf(root, 'w:num')) {
      const definition = valOf(list, 'w:abstractNumId') ?? '';
      const levels = levelsOf(definitions.get(definition) ?? null);
      for (const change of childrenOf(list, 'w:lvlOverride')) override(levels, change);
      this.lists.set(list.attribs['w:numId'] ?? '', { definition, levels });
    }
  }

  // The paragraph's own list, else its style's, or that of the style which that one is based on.
  private listOf(properties: XmlNode | null): { id: string | null; level: number } {
    let style = valOf(properties, 'w:pStyle');
    let numbers = child(properties, 'w:numPr');
    for (let depth = 0; !numbers && style !== null && depth < kMostLevels; depth++) {
      const found: XmlNode | null = this.ofStyles.get(style) ?? null;
      numbers = descend(found, 'w:pPr', 'w:numPr');
      style = valOf(found, 'w:basedOn');
    }
    return { id: valOf(numbers, 'w:numId'), level: Number(valOf(numbers, 'w:ilvl') ?? 0) };
  }

  private count({ definition, levels }: List, level: number): number[] {
    const counts = this.counters.get(definition) ?? [];
    this.counters.set(definition, counts);
    for (let at = 0; at < level; at++) counts[at] ??= levels.get(at)?.start ?? 1;
    counts[level] = counts[level] === undefined ? (levels.get(level)?.start ?? 1) : counts[level]! + 1;
    counts.length = level + 1; // deeper ones begin anew
    return counts;
  }
}

function levelsOf(definition: XmlNode | null): Map<number, Level> {
  return new Map(childrenOf(definition, 'w:lvl').map((one) => [Number(one.attribs['w:ilvl'] ?? 0), levelOf(one)]));
}

const levelOf = (level: XmlNode): Level => ({
  format: valOf(level, 'w:numFmt') ?? 'decimal',
  pattern: valOf(level, 'w:lvlText') ?? '',
  start: Number(valOf(level, 'w:start') ?? 1) || 0,
  suffix: valOf(level, 'w:suff') ?? 'tab',
});

function override(levels: Map<number, Level>, change: XmlNode): void {
  const at = Number(change.attribs['w:ilvl'] ?? 0);
  const whole = child(change, 'w:lvl');
  if (whole) levels.set(at, levelOf(whole));
  const start = valOf(change, 'w:startOverride');
  const own = levels.get(at);
  if (start !== null && own) levels.set(at, { ...own, start: Number(start) || 0 });
}

const kDigits = '〇一二三四五六七八九';
const kStems = '甲乙丙丁戊己庚辛壬癸';

function spelled(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(number);
    case 'ideographTraditional':
      return kStems[number - 1] ?? String(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
      return letter(number, 97);
    case 'upperLetter':
      return letter(number, 65);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    default:
      return String(number);
  }
}

function chinese(number: number): string {
  if (number < 0 || number > 99) return String(number);
  if (number < 10) return kDigits[number]!;
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? kDigits[tens]! : ''}十${number % 10 ? kDigits[number % 10]! : ''}`;
}

const letter = (number: number, first: number): string =>
  number < 1 ? String(number) : String.fromCharCode(first + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

const kRoman: readonly [number, string][] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'],
  [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of kRoman) {
    for (; rest >= value && text.length < 20; rest -= value) text += sign;
  }
  return text;
}
