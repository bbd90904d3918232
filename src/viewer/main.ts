/** The program of a single HTML file: reads the data beside it and shows them. */
import { mount } from 'svelte';
import '../lib/components/tokens.css';
import '../lib/components/base.css';
import { vi } from '../lib/i18n/vi';
import { fail } from '../lib/state/page';
import { openSession } from './state/session.svelte';
import Viewer from './Viewer.svelte';

const target = document.getElementById('app');
const data = document.getElementById('data');
if (target && data) {
  try {
    openSession(data.textContent);
    mount(Viewer, { target });
  } catch (cause) {
    // Nobody knows which language it was in.
    target.textContent = vi.oneFile.broken;
    fail();
    throw cause;
  }
}
