// In place of write-excel-file's own packing, which would start workers from blobs: the site's
// policy forbids them, and this already runs in a worker.
import { zipSync } from 'fflate';

export default function zipToArrayBuffer(files: Record<string, Uint8Array>): Promise<ArrayBuffer> {
  return Promise.resolve(zipSync(files).buffer as ArrayBuffer);
}
