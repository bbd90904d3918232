/** The sample, read as a user's file is. */
import { loadedOf } from './dataset';
import type { Loaded } from './loaded';
import { intake } from './intake';
import { sampleFile } from './sample';

/** @throws Error when it cannot be fetched or read */
export async function readSample(): Promise<Loaded> {
  const [reading] = await intake().readFiles([await sampleFile()]);
  if (!reading?.ok) throw new Error(`The sample could not be read: ${reading?.fault ?? 'no answer'}`);
  return loadedOf(reading);
}
