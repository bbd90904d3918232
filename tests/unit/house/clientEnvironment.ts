/**
 * Plain Node, but sources compiled as for the page: with Svelte's client, so that runes in
 * src/lib/state react as they do there. (Vitest's `node` takes Svelte's server half, where they do not.)
 */
import type { Environment } from 'vitest/runtime';

const environment: Environment = {
  name: 'client',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined })
};

export default environment;
