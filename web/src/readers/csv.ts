// Comma-separated values as rows of cells set apart by tabs, which is how the core knows a
// table. Linear; a quote that never closes ends with the text.

export function tabsOfCsv(source: string): string {
  const separator = separatorOf(source);
  if (separator === '\t') return source;
  const lines: string[] = [];
  let cells: string[] = [];
  let at = 0;
  const take = (cell: string): void => void cells.push(cell.replace(/\s+/g, ' ').trim());
  const endLine = (): void => {
    lines.push(cells.join('\t').replace(/\t+$/, ''));
    cells = [];
  };
  while (at < source.length) {
    const [cell, next] = source[at] === '"' ? quoted(source, at) : plain(source, at, separator);
    take(cell);
    at = next;
    if (source[at] === separator) {
      at++;
      if (at === source.length) take('');
      continue;
    }
    if (source[at] === '\r' && source[at + 1] === '\n') at++;
    at++;
    endLine();
  }
  if (cells.length > 0) endLine();
  return `${lines.join('\n')}\n`;
}

// The sign that the first line has most of.
function separatorOf(source: string): string {
  const line = source.slice(0, 4000).split(/[\r\n]/, 1)[0] ?? '';
  const counted = [',', ';', '\t'].map((sign) => [sign, line.split(sign).length] as const);
  return counted.sort((a, b) => b[1] - a[1])[0]![0];
}

function quoted(source: string, from: number): [string, number] {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const end = source.indexOf('"', at);
    if (end < 0) return [cell + source.slice(at), source.length];
    cell += source.slice(at, end);
    if (source[end + 1] !== '"') return [cell, end + 1];
    cell += '"';
    at = end + 2;
  }
}

function plain(source: string, from: number, separator: string): [string, number] {
  let at = from;
  while (at < source.length && source[at] !== separator && source[at] !== '\n' && source[at] !== '\r') at++;
  return [source.slice(from, at), at];
}
