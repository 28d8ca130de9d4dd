// Serves one folder of files on this machine, as any web server would: `node examples/serve.mjs minimal-html`.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const folder = new URL(`${process.argv[2]}/`, import.meta.url);
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

const server = createServer(async ({ url }, response) => {
  // Parsing an address takes the `..` out of it, so that it stays in the folder.
  const { pathname } = new URL(url, 'http://localhost');
  const path = `.${pathname.replace(/\/$/, '/index.html')}`;
  try {
    const file = await readFile(new URL(path, folder));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(file);
  } catch {
    response.writeHead(404).end('Not found\n');
  }
});

server.listen(process.env.PORT ?? 8080, 'localhost', () => {
  console.log(`Open http://localhost:${server.address().port}/`);
});
