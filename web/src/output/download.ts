// A text, or bytes, as a file in the person's download folder.

const kMostName = 60;
const kKeep = 60_000; // ms: a browser may ask first where to save

export function saveFile(name: string, type: string, content: string | Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), kKeep);
}

/** A file name out of a title: without what Windows does not take, and not too long. */
export function fileName(parts: readonly string[], extension: string): string {
  const stem = parts.filter(Boolean).join('-').replace(/[\u0000-\u001f\\/:*?"<>|]+/g, ' ').trim();
  return `${[...stem].slice(0, kMostName).join('').replace(/[. ]+$/, '') || 'zhibiao'}.${extension}`;
}
