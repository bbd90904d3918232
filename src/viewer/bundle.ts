/**
 * Builds the program of the single HTML file beside the app: the app's own components on a `state` that needs no engine and no
 * network, as one HTML text with places left for what a user exports (`src/lib/export/oneFile.ts` fills them).
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LIB = join(ROOT, 'src/lib');
const VIEWER = join(ROOT, 'src/viewer');

/** Where the app finds it, beside its pages. Not `.html`: without data it is no page. */
const ASSET = 'one-file.txt';

/** What must never get into a file that is handed on. */
const TOO_MUCH = /duckdb|apache-arrow|echarts|papaparse|hucre|[/\\]docx[/\\]|pptxgenjs|[/\\]intake[/\\]/;

const ADVICE =
  'The overview is shown in single files too: put what only the app can do into a component of its own, and one that does without it ' +
  'under the same name into src/viewer/components.';

/** Weights of fonts that the file carries; the rest fall back on these. */
const WEIGHTS: Readonly<Record<string, readonly string[]>> = {
  'So Vu Figures': ['400', '500'],
  'Be Vietnam Pro': ['400', '600'],
  'Source Serif 4': ['600']
};

/** For `vite build` and `vite dev`: makes `one-file.txt`. */
export function oneFile(): Plugin {
  return {
    name: 'so-vu:one-file',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== `/${ASSET}`) return next();
        template().then((text) => response.end(text), next);
      });
    },
    async generateBundle() {
      // SvelteKit builds its server half too, which nobody serves.
      if (this.environment.name !== 'client') return;
      this.emitFile({ type: 'asset', fileName: ASSET, source: await template() });
    }
  };
}

async function template(): Promise<string> {
  const { script, style } = await program();
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ');
  const icon = readFileSync(join(ROOT, 'static/icon.svg')).toString('base64');
  // What is filled in comes first, in the order in which it is looked for, so that no text of the program is taken for a place.
  return `<!doctype html>
<html lang="{{lang}}" data-state="booting">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{title}}</title>
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
</head>
<body>
<div id="app"></div>
<noscript>{{noscript}}</noscript>
<script type="application/json" id="data">{{data}}</script>
<style>${style}</style>
<script>${script}</script>
</body>
</html>
`;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

async function program(): Promise<{ script: string; style: string }> {
  const made = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    mode: 'production',
    resolve: { alias: { $lib: LIB } },
    plugins: [
      shadows(),
      fewerFonts(),
      svelte({ configFile: false, preprocess: vitePreprocess(), compilerOptions: { runes: true } })
    ],
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: Infinity,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(VIEWER, 'main.ts'),
        output: { format: 'iife', codeSplitting: false },
        checks: { pluginTimings: false }
      }
    }
  });
  if (!('output' in made)) throw new Error('The viewer was not built once');
  const scripts = made.output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const styles = made.output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []
  );
  const [script] = scripts;
  if (!script || scripts.length !== 1 || made.output.length !== 1 + styles.length)
    throw new Error(`The viewer must be one script: ${made.output.map((file) => file.fileName).join(', ')}`);
  const wrong = Object.keys(script.modules).filter((id) => TOO_MUCH.test(relative(ROOT, id)));
  if (wrong.length > 0) throw new Error(`The single file may not carry ${wrong.join(', ')}. ${ADVICE}`);
  return { script: inScript(script.code), style: styles.join('').replaceAll('</', '<\\/') };
}

/** A program as it may stand inside `<script>`: what would end or confuse the element stands only in texts, where this is the same. */
function inScript(code: string): string {
  return code.replace(/<(?=!--|\/?script)/gi, '\\x3C');
}

/**
 * A file here takes the place of the app's file of the same path in src/lib, and of `$app/…` in `app/`: state without engine and
 * address bar, a painter without ECharts.
 */
function shadows(): Plugin {
  return {
    name: 'so-vu:shadows',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source.startsWith('$app/')) {
        const own = join(VIEWER, 'app', `${source.slice('$app/'.length)}.ts`);
        if (existsSync(own)) return own;
        this.error(`${importer} asks for ${source}, which a single file has not. ${ADVICE}`);
      }
      if (!importer || importer.startsWith(VIEWER)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!found?.id.startsWith(LIB)) return found;
      const own = join(VIEWER, relative(LIB, found.id));
      return existsSync(own) ? own : found;
    }
  };
}

function fewerFonts(): Plugin {
  return {
    name: 'so-vu:fewer-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('tokens.css')) return null;
      return code.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
        const family = /font-family:\s*'([^']+)'/.exec(face)?.[1] ?? '';
        const weight = /font-weight:\s*(\d+)/.exec(face)?.[1] ?? '';
        return WEIGHTS[family]?.includes(weight) ? face : '';
      });
    }
  };
}
