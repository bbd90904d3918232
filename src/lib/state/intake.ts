/** The one intake worker of the page, started when it is first needed. */
import { startIntake, type IntakeClient } from '../intake/client';
import type { KnownNames } from '../intake/nameReading';
import { useSettings } from './settings.svelte';
import { useVocabulary } from './vocabulary.svelte';

let client: IntakeClient | undefined;
let told: KnownNames | undefined;
let province = '';

/** The worker, told of what the user's vocabulary says now. */
export function intake(): IntakeClient {
  client ??= startIntake();
  const { known } = useVocabulary();
  if (known !== told || useSettings().province !== province) {
    told = known;
    province = useSettings().province;
    client.know({ ...known, ...(province ? { province } : {}) });
  }
  return client;
}
