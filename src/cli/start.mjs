/**
 * `npm start`: serves the built app on this machine, installing and building first what is missing.
 * `PORT` chooses another port (0: any free one); `--as-built` serves the build as it stands;
 * with `--folder=PATH` a copy of it that lies there, say one with published data.
 */
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD, ensureBuild, ensureDependencies, ensureNode, giveUp } from './ensure.mjs';

const HOST = '127.0.0.1';
const folder = process.argv.find((own) => own.startsWith('--folder='))?.slice('--folder='.length) ?? BUILD;
const port = Number(process.env['PORT'] || 4173);

if (process.argv.includes('--as-built')) {
  ensureNode();
  if (!existsSync(join(folder, 'index.html'))) giveUp(`${folder} is empty: npm run build`);
} else {
  ensureDependencies();
  if (!ensureBuild()) giveUp('Không dựng được ứng dụng (xem lỗi ở trên). · The build failed (see above).');
}

// Only now: on a fresh clone it was not there before.
const { default: sirv } = await import('sirv');

// What a page may do stands in its own <meta>; a worker has no <meta>, so its script brings the policy.
const FRAMES = "frame-ancestors 'none'";
const WORKER =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

const serve = sirv(folder, {
  etag: true,
  extensions: ['html'],
  setHeaders(response, path) {
    const immutable = path.startsWith('/_app/immutable/');
    response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('Content-Security-Policy', path.endsWith('.js') ? WORKER : FRAMES);
  }
});

const notFound = existsSync(join(folder, '404.html')) ? readFileSync(join(folder, '404.html')) : 'Not found';

const server = createServer((request, response) => {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  serve(request, response, () => {
    response.writeHead(404, {
      'Content-Type': 'text/html;charset=utf-8',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': FRAMES
    });
    response.end(request.method === 'HEAD' ? undefined : notFound);
  });
});

server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code !== 'EADDRINUSE') giveUp(String(error));
  giveUp(
    `Cổng ${port} đang được chương trình khác dùng. Hãy chọn cổng khác: PORT=4180 npm start\n` +
      `Port ${port} is taken by another program. Choose another one: PORT=4180 npm start`
  );
});

server.listen(port, HOST, () => {
  const address = server.address();
  const taken = address && typeof address === 'object' ? address.port : port;
  console.log(`Sổ Vụ: http://${HOST}:${taken}/`);
});

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
