/** Everything of the user's removed from this machine, but for how the page looks (theme, language, unit). */
import { useKept } from './kept.svelte';

const OWN = 'so-vu:';
const LOOKS = 'so-vu:settings';

/** Then starts the page anew, since much of it remembers. @returns `false` when the storage refuses; nothing is gone then */
export async function eraseAll(): Promise<boolean> {
  try {
    await useKept().clear();
  } catch {
    return false;
  }
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(OWN) && key !== LOOKS) localStorage.removeItem(key);
  } catch {
    // No storage, nothing in it.
  }
  location.reload();
  return true;
}
