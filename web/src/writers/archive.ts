// Some texts as one archive.
import { strToU8, zipSync } from 'fflate';

export const archiveBytes = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
