import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { slimEngine } from './src/cli/slimEngine.ts';
import { oneFile } from './src/viewer/bundle.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** As many test files at a time as there are cores, at most four: vitest alone would leave one of two idle. */
const maxWorkers = Math.min(4, Math.max(2, availableParallelism()));

export default defineConfig({
  plugins: [slimEngine(), sveltekit(), oneFile()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  worker: { format: 'es' },
  // the sample data sets, for `npm run dev`
  server: { fs: { allow: ['data'] } },
  build: {
    target: 'es2022',
    // DuckDB's wasm, workers and fonts are files: data: and blob: URLs would fall foul of the content security policy.
    assetsInlineLimit: 0,
    // The engine's glue is big and comes once, from disk or cache.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks: { pluginTimings: false } }
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/files/**/*.test.ts'],
          exclude: ['tests/unit/state/**'],
          setupFiles: ['tests/seed.ts'],
          // pure rules: files of one worker share what they load
          isolate: false,
          // property tests on a busy machine with two cores
          testTimeout: 60_000,
          maxWorkers,
          sequence: { groupOrder: 0 }
        }
      },
      {
        // With Svelte's client half, so that runes react as they do on the page.
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'state',
          environment: './tests/unit/house/clientEnvironment.ts',
          include: ['tests/unit/state/**/*.test.ts'],
          setupFiles: ['tests/seed.ts'],
          maxWorkers,
          sequence: { groupOrder: 0 }
        }
      },
      {
        extends: true,
        test: {
          name: 'store',
          environment: 'node',
          include: ['tests/store/**/*.test.ts'],
          setupFiles: ['tests/seed.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers,
          sequence: { groupOrder: 1 }
        }
      },
      {
        // Drives the built app in Chromium: two files at a time, each with a browser and a server of its own.
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 }
        }
      }
    ]
  }
});
