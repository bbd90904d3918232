/** The one intake worker of the page, started when it is first needed. */
import { startIntake, type IntakeClient } from '../intake/client';

let client: IntakeClient | undefined;

export function intake(): IntakeClient {
  return (client ??= startIntake());
}
