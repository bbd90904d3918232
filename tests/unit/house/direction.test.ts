import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breaches } from './rules';

const ROOT = join(import.meta.dirname, '../../..');

function sources(): Map<string, string> {
  const paths = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|js|mjs|svelte)$/.test(path));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

test('the source keeps to the rules of the house', () => {
  const files = sources();
  expect(files.size).toBeGreaterThan(10);
  expect(breaches(files).join('\n')).toBe('');
});

describe('the rules catch', () => {
  const of = (files: Record<string, string>): string[] => breaches(new Map(Object.entries(files)));
  const one = (path: string, source: string): string[] => of({ [path]: source });

  test.each([
    ['cases asking cube', 'src/lib/cases/a.ts', `import type { Cube } from '../cube/cube';`],
    ['cases asking a package', 'src/lib/cases/a.ts', `import { parse } from 'valibot';`],
    ['intake asking store', 'src/lib/intake/a.ts', `export * from '../store/open';`],
    ['store asking intake', 'src/lib/store/a.ts', `import { read } from '$lib/intake/read';`],
    ['store asking more than types of cube', 'src/lib/store/a.ts', `import { slice } from '../cube/slice';`],
    ['a dynamic import', 'src/lib/figures/a.ts', `const s = await import('../state/session.svelte');`],
    ['an import type node', 'src/lib/cube/a.ts', `let s: import('../store/open').Store;`],
    [
      'a worker by URL',
      'src/lib/cube/a.ts',
      `new Worker(new URL('../intake/w.worker.ts', import.meta.url));`
    ],
    [
      'anyone asking routes',
      'src/lib/components/A.svelte',
      `<script>import X from '../../routes/X.svelte';</script>`
    ],
    [
      'routes asking store',
      'src/routes/+page.svelte',
      `<script lang="ts">\nimport { open } from '$lib/store/open';\n</script>`
    ],
    ['routes asking values of cases', 'src/routes/+page.ts', `import { clean } from '$lib/cases/text';`],
    [
      'an import in markup',
      'src/routes/+page.svelte',
      `{#await import('$lib/store/open') then m}{m.x}{/await}`
    ],
    ['DuckDB outside store', 'src/lib/state/a.svelte.ts', `import * as duckdb from '@duckdb/duckdb-wasm';`],
    ['Arrow outside store', 'src/lib/export/a.ts', `import type { Table } from 'apache-arrow';`],
    ['papaparse outside intake', 'src/lib/export/a.ts', `import Papa from 'papaparse';`],
    ['hucre outside its file', 'src/lib/export/a.ts', `import { writeXlsx } from 'hucre/xlsx';`],
    ['hucre in figures', 'src/lib/figures/a.ts', `import type { WriteSheet } from 'hucre/xlsx';`],
    ['svelte in a pure room', 'src/lib/cube/a.ts', `import { SvelteMap } from 'svelte/reactivity';`],
    ['echarts itself in figures', 'src/lib/figures/a.ts', `import { init } from 'echarts/core';`],
    ['the DOM in a pure room', 'src/lib/figures/a.ts', `export const width = document.body.clientWidth;`],
    ['SQL outside store', 'src/lib/cube/a.ts', 'export const q = `SELECT type, sum(cases)\n FROM ${table}`;'],
    ['a barrel', 'src/lib/cube/index.ts', `export const a = 1;`],
    ['a vague folder', 'src/lib/cube/utils/a.ts', `export const a = 1;`],
    ['a file in no room', 'src/lib/a.ts', `export const a = 1;`],
    ['a long file', 'src/lib/cube/a.ts', '\n'.repeat(252)],
    ['a long component', 'src/lib/components/A.svelte', '\n'.repeat(202)]
  ])('%s', (_, path, source) => {
    const found = one(path, source);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(path);
  });

  test('a ring of files, through types too', () => {
    expect(
      of({
        'src/lib/cube/a.ts': `import { b } from './b';`,
        'src/lib/cube/b.ts': `import type { C } from './c';`,
        'src/lib/cube/c.ts': `export { a } from './a';`
      })
    ).toEqual(['cycle: src/lib/cube/a.ts → src/lib/cube/b.ts → src/lib/cube/c.ts → src/lib/cube/a.ts']);
  });

  test('and nothing that is allowed', () => {
    expect(
      of({
        'src/lib/cases/a.ts': `import { b } from './b';\n// import { x } from '../store/x';`,
        'src/lib/cases/b.ts': `export const b = "import x from '../store/x'";`,
        'src/lib/store/a.ts': `import type { Cube } from '../cube/cube';\nexport const q = 'SELECT 1 FROM t';`,
        'src/lib/figures/a.ts': `import type { EChartsOption } from 'echarts';\nimport { vi } from '../i18n/vi';`,
        'src/lib/i18n/vi.ts': `import { type MeasureId } from '$lib/cases/measures';`,
        'src/lib/cube/a.ts': `export const f = (window: { from: number }) => window.from;`,
        'src/lib/state/a.svelte.ts': `import khanhHoa from '../../../data/khanh-hoa.csv?url';`,
        'src/routes/+page.svelte': `<!-- import('$lib/store/x') -->\n<script lang="ts">\nimport type { PageProps } from './$types';\nimport A from '$lib/components/A.svelte';\n</script>`,
        'src/lib/components/A.svelte': `<!-- Long because it is one table -->${'\n'.repeat(300)}`,
        'src/cli/read.ts': `import { read } from '../lib/intake/read';\nimport fs from 'node:fs';`
      })
    ).toEqual([]);
  });
});
