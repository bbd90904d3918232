/** The program's fonts, read from disk as the page fetches them. */
import { readFileSync } from 'node:fs';
import { loadFaces, type FaceOf, type Fetch } from '../../../src/lib/export/imageFaces';

export const fromDisk: Fetch = (address) =>
  Promise.resolve(
    new Uint8Array(readFileSync(address.replace(/^\/@fs/, '').replace(/^\/(?=node_modules)/, '')))
  );

let faces: Promise<FaceOf> | undefined;

export function loadedFaces(): Promise<FaceOf> {
  faces ??= loadFaces(fromDisk);
  return faces;
}
