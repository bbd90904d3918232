import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
const config = {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  kit: {
    // Every route is prerendered as an empty shell (ssr is off): /import is build/import.html.
    adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', strict: true }),
    // Works from any folder of any static host.
    paths: { relative: true },
    // The policy travels in each page as a <meta>; nothing may leave our own origin.
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        // ECharts and Svelte transitions set inline styles.
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self', 'data:'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['none']
      }
    },
    typescript: {
      config: (tsconfig) => {
        tsconfig.include = [...(tsconfig.include ?? []), '../src/cli/**/*.mjs', '../*.config.js'];
        return tsconfig;
      }
    }
  }
};

export default config;
