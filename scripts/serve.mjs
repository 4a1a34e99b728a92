// Serves a folder on this machine only: node scripts/serve.mjs FOLDER PORT
// Takes the next free port where that one is in use.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';

const types = {
  '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.ico': 'image/x-icon',
  '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png',
  '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

const root = resolve(process.argv[2]);
let port = Number(process.argv[3]);
const lastPort = port + 20;

function fileOf(url) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const file = join(root, path.endsWith(sep) ? join(path, 'index.html') : path);
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

const server = createServer((request, response) => {
  const file = fileOf(request.url);
  if (file === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
  });
  createReadStream(file).pipe(response);
});
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || port >= lastPort) throw error;
  port += 1;
  server.listen(port, '127.0.0.1');
});
server.on('listening', () => console.log(`The page is at http://127.0.0.1:${port}/ (Ctrl+C ends it)`));
server.listen(port, '127.0.0.1');
