/** As much of PNG as a test needs: the size, and the pixels of an 8-bit RGB or RGBA picture. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** how often each colour occurs, as `r,g,b` */
  readonly colours: ReadonlyMap<string, number>;
}

/** @throws when the bytes are not such a picture. */
export function readPng(bytes: Buffer): Picture {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('Not a PNG');
  const data: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  let ended = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      const [depth, type, , , interlaced] = body.subarray(8);
      channels = type === 6 ? 4 : 3;
      if (depth !== 8 || (type !== 2 && type !== 6) || interlaced !== 0)
        throw new Error('Another kind of PNG');
    } else if (kind === 'IDAT') data.push(body);
    else if (kind === 'IEND') ended = true;
    at += 12 + length;
  }
  if (!ended) throw new Error('The PNG is cut off');
  return { width, height, colours: colours(inflateSync(Buffer.concat(data)), width, height, channels) };
}

/** Undoes the row filters (PNG, section 9) and counts colours. */
function colours(raw: Buffer, width: number, height: number, channels: number): Map<string, number> {
  const stride = width * channels;
  const found = new Map<string, number>();
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    const row = new Uint8Array(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : (row[x - channels] ?? 0);
      const up = above[x] ?? 0;
      const corner = x < channels ? 0 : (above[x - channels] ?? 0);
      row[x] = (row[x] ?? 0) + predicted(filter, left, up, corner);
    }
    for (let x = 0; x < stride; x += channels) {
      const colour = `${row[x]},${row[x + 1]},${row[x + 2]}`;
      found.set(colour, (found.get(colour) ?? 0) + 1);
    }
    above = row;
  }
  return found;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
