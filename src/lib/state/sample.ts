/** The sample that the first visit opens, fetched from our own origin as if it were a user's file. */
import address from '../../../data/khanh-hoa-2020-2022.csv?url';
import samples from '../../../data/samples.json';

export const SAMPLE = samples['khanh-hoa-2020-2022'];

export async function sampleFile(): Promise<File> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The sample could not be opened: ${answer.status}`);
  return new File([await answer.arrayBuffer()], SAMPLE.file);
}
