/** What a `.sovu` file holds beside the data: one JSON file each, `state/NAME.json` with `{"version":…,"value":…}`. */
import type { Opened } from '../export/handoverClient';

export interface HandoverPart {
  /** also the name of its file */
  readonly name: string;
  /** raised when older programs can no longer read what `take` gives */
  readonly version: number;
  /** whether the user may leave it out */
  readonly optional?: boolean;
  /** what is handed over, plain JSON; `null`: nothing */
  take(): unknown;
  /**
   * Makes sense of what was handed over, and changes nothing.
   * @returns what puts it in place of what is here and gives the way back; `null` when it makes no sense
   */
  read(value: unknown): (() => () => void) | null;
}

/** Where a part is in the file. */
export function partPath(name: string): string {
  return `state/${name}.json`;
}

/** A part as it came: `undefined` when it is not there; `null` or anything when it makes no sense. */
export function partOf(
  { parts }: Opened,
  name: string
): { readonly version?: unknown; readonly value?: unknown } | null | undefined {
  return parts.get(partPath(name)) as ReturnType<typeof partOf>;
}
