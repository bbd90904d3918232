/** Before the browser tests: there is a Chromium and a build that is no older than the source. */
import { ensureBuild, ensureChromium } from '../../src/cli/ensure.mjs';

export default function setup(): void {
  if (!ensureChromium()) throw new Error('No Chromium to run the browser tests in.');
  if (!ensureBuild()) throw new Error('The app does not build.');
}
