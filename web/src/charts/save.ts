// A chart as a file.
import { fileName, saveFile } from '../output/download';

const kFiner = 2; // dots of the PNG for one of the picture

export function saveSvg(svg: string, title: string): void {
  saveFile(fileName([title], 'svg'), 'image/svg+xml', svg);
}

export async function savePng(svg: string, title: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * kFiner;
  canvas.height = image.naturalHeight * kFiner;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob) saveFile(fileName([title], 'png'), 'image/png', new Uint8Array(await blob.arrayBuffer()));
}
