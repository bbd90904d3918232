/**
 * `datasets/datasets.json` beside the app: which files the page opens at start, for a site of an office.
 *
 *     {
 *       "version": 1,
 *       "title": "Lừa đảo qua mạng, tỉnh Khánh Hòa, 2020–2022",
 *       "address": "table?by=area",
 *       "files": [
 *         { "file": "so-lieu.sovu" },
 *         { "file": "2023.csv", "name": "Năm 2023", "status": "official", "source": "Báo cáo số 12/BC-CAT",
 *           "reading": { "numberStyles": { "3": "vi" } }, "names": { "province": "Khánh Hòa" } }
 *       ]
 *     }
 *
 * `file` is a path below `datasets/`. `title`, `address` (a page and its filters) and all else of a file may be left
 * out; then a lone `.sovu` says them. `reading` holds answers as the review takes them (`Changes`), `names` what is known
 * of names. A list without files is none.
 */
import { DATA_STATUSES, type DataStatus } from '../cases/dataStatus';
import type { KnownNames } from '../intake/nameReading';
import type { Changes } from '../intake/reading';

export const LIST_VERSION = 1;

export interface ListedFile {
  /** path below the folder of the list, with `/` */
  readonly file: string;
  readonly name: string;
  /** `null`: not said */
  readonly status: DataStatus | null;
  readonly source: string;
  readonly reading: Changes;
  readonly names: KnownNames;
}

export interface PublishedList {
  readonly title: string;
  readonly address: string;
  readonly files: readonly ListedFile[];
}

/** Why a list is not taken; `where` is the place in it, empty for all of it. */
export interface ListFault {
  readonly kind: 'not-json' | 'not-list' | 'version' | 'entry';
  readonly where: string;
}

const LONGEST = 500;
const MOST = 200;

/** The text of a list. Nothing of a list with a fault is taken. */
export function listFrom(text: string): PublishedList | ListFault {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'not-json', where: '' };
  }
  if (!isObject(value) || !Array.isArray(value['files'])) return { kind: 'not-list', where: '' };
  if (value['version'] !== LIST_VERSION) return { kind: 'version', where: String(value['version']) };
  const { title = '', address = '', files } = value;
  if (!isText(title)) return { kind: 'entry', where: 'title' };
  if (typeof address !== 'string' || address.length > 20_000) return { kind: 'entry', where: 'address' };
  if (files.length > MOST) return { kind: 'entry', where: 'files' };
  const listed: ListedFile[] = [];
  for (const [i, one] of (files as unknown[]).entries()) {
    const file = listedFrom(one);
    if (typeof file === 'string') return { kind: 'entry', where: `files → ${i + 1}${file && ` → ${file}`}` };
    listed.push(file);
  }
  return { title, address, files: listed };
}

export function isListFault(list: PublishedList | ListFault): list is ListFault {
  return 'kind' in list;
}

/** A file of the list, or the name of what is wrong with it. */
function listedFrom(value: unknown): ListedFile | string {
  if (!isObject(value)) return '';
  const { file, name = '', status = null, source = '', reading = {}, names = {} } = value;
  if (!isText(file) || !isBelow(file)) return 'file';
  if (!isText(name)) return 'name';
  if (!isText(source)) return 'source';
  const known = DATA_STATUSES.find((own) => own === status) ?? null;
  if (status !== null && known === null) return 'status';
  if (!isObject(reading)) return 'reading';
  if (!isObject(names)) return 'names';
  return { file, name, status: known, source, reading, names };
}

/** A path that stays in its folder, whatever the server makes of it. */
function isBelow(path: string): boolean {
  return path.split('/').every((part) => part !== '' && !/^\.+$/.test(part)) && !/[\\\p{Cc}]/u.test(path);
}

/** The address of a listed file. */
export function addressIn(folder: URL, file: string): URL {
  return new URL(file.split('/').map(encodeURIComponent).join('/'), folder);
}

/** The list that goes with a file of the whole state. */
export function printList(title: string, file: string): string {
  return `${JSON.stringify({ version: LIST_VERSION, title, files: [{ file }] }, null, 2)}\n`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
