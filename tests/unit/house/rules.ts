/**
 * The rules of the house (DESIGN.md §1): who may ask whom for what, and how files are cut.
 * To change a rule, change a table here, and DESIGN.md's sentence or the README's reason with it.
 */
import { posix } from 'node:path';
import { read } from './imports';
import type { Import, Reading } from './imports';

/** Sources by path from the repository's root, with `/`. */
export type Files = ReadonlyMap<string, string>;

const ROOMS = [
  'cases',
  'i18n',
  'intake',
  'cube',
  'store',
  'figures',
  'export',
  'state',
  'components'
] as const;
type Room = (typeof ROOMS)[number] | 'routes' | 'viewer' | 'cli' | 'app' | 'data' | 'nowhere';

/** Which rooms a room may import; `type`: only with `import type`. A room may always import itself. */
const MAY: Record<Room, Partial<Record<Room, 'any' | 'type'>>> = {
  // the vocabularies: scam types, areas
  cases: { data: 'any' },
  i18n: { cases: 'type' },
  intake: { cases: 'any' },
  cube: { cases: 'any' },
  store: { cases: 'any', cube: 'type' },
  figures: { cases: 'any', cube: 'any', i18n: 'any' },
  export: { cases: 'any', cube: 'type', figures: 'any', i18n: 'any' },
  state: Object.fromEntries(
    [...ROOMS.filter((room) => room !== 'components'), 'data'].map((room) => [room, 'any'])
  ),
  components: Object.fromEntries(ROOMS.map((room) => [room, 'any'])),
  routes: { components: 'any', state: 'any', i18n: 'any', cases: 'type', figures: 'type', export: 'type' },
  // the app's components on a state of its own, in a file that needs no server; nobody asks it
  viewer: Object.fromEntries(ROOMS.map((room) => [room, 'any'])),
  cli: { cases: 'any', intake: 'any' },
  app: {},
  data: {},
  nowhere: {}
};

/** Packages that only some rooms may import; with `file`, only that file of each (others may name its types). */
const ONLY: readonly { readonly name: RegExp; readonly rooms: readonly Room[]; readonly file?: RegExp }[] = [
  { name: /^(@duckdb\/duckdb-wasm|apache-arrow)(\/|$)/, rooms: ['store'] },
  { name: /^papaparse(\/|$)/, rooms: ['intake'] },
  // reads workbooks for intake, writes them for export
  {
    name: /^hucre(\/|$)/,
    rooms: ['intake', 'export'],
    file: /^src\/lib\/(intake\/workbook|export\/excel)\.ts$/
  },
  // reads web pages, behind import() alone
  { name: /^htmlparser2(\/|$)/, rooms: ['intake'], file: /^src\/lib\/intake\/workbook\/html\.ts$/ },
  // writes Word files, behind import() alone
  { name: /^docx(\/|$)/, rooms: ['export'] },
  // writes presentations, behind import() alone
  { name: /^pptxgenjs(\/|$)/, rooms: ['export'], file: /^src\/lib\/export\/slides\.ts$/ }
];

/** Rooms that run without a page: in a worker, in Node, in a test. */
const PURE: readonly Room[] = ['cases', 'intake', 'cube', 'figures'];
const OF_THE_PAGE = /^(svelte|\$app|echarts|zrender|bits-ui|@lucide)(\/|$)/;

const SQL =
  /\bSELECT\b[\s\S]*\bFROM\b|\bCREATE\s+(OR\s+REPLACE\s+)?(TEMP(ORARY)?\s+)?(TABLE|VIEW)\b|\bINSERT\s+INTO\b|\bDELETE\s+FROM\b|\bGROUP\s+BY\b/;

const VAGUE = /^(utils?|common|helpers?|misc)$/;
const LONGEST = { svelte: 200, other: 250 };

/** Every breach, one line each: `file:line what`. */
export function breaches(files: Files): string[] {
  const readings = new Map([...files].map(([path, source]) => [path, read(path, source)]));
  const found = [...files].flatMap(([path, source]) => {
    const reading = readings.get(path);
    return [
      ...shape(path, source),
      ...(reading ? [...asks(path, reading, files), ...content(path, reading)] : [])
    ];
  });
  return [...found, ...cycles(readings, files)];
}

function shape(path: string, source: string): string[] {
  const out: string[] = [];
  const folders = posix.dirname(path).split('/');
  const vague = folders.find((folder) => VAGUE.test(folder));
  if (vague) out.push(`${path} lies in a folder named "${vague}"`);
  if (/^index\.(svelte\.)?(ts|js|mjs)$/.test(posix.basename(path))) out.push(`${path} is a barrel`);
  if (roomOf(path) === 'nowhere') out.push(`${path} lies in no room of the house`);

  const lines = source.replace(/\n$/, '').split('\n');
  const longest = path.endsWith('.svelte') ? LONGEST.svelte : LONGEST.other;
  const excused = lines.slice(0, 5).some((line) => /^\s*(\/\/|<!--) Long because \S/.test(line));
  if (lines.length > longest && !excused) {
    out.push(`${path} has ${lines.length} lines, over ${longest}, and no "Long because …" in its first five`);
  }
  return out;
}

function asks(path: string, reading: Reading, files: Files): string[] {
  const room = roomOf(path);
  return reading.imports.flatMap((asked) => {
    const target = resolve(path, asked.target, files);
    const fault =
      target === null ? packageFault(room, path, asked) : directionFault(room, roomOf(target), asked);
    return fault ? [`${path}:${asked.line} ${fault}`] : [];
  });
}

function directionFault(room: Room, other: Room, { target, typeOnly }: Import): string | null {
  if (room === other || typesOfKit(target)) return null;
  const may = MAY[room][other];
  if (may === 'any' || (may === 'type' && typeOnly)) return null;
  return may === 'type'
    ? `${room} may import only types from ${other} ("${target}")`
    : `${room} may not import from ${other} ("${target}")`;
}

function packageFault(room: Room, path: string, { target, typeOnly }: Import): string | null {
  const owner = ONLY.find(({ name }) => name.test(target));
  if (owner && !owner.rooms.includes(room)) return `only ${owner.rooms.join(' and ')} may import "${target}"`;
  if (owner?.file && !typeOnly && !owner.file.test(path))
    return `another file of ${room} imports "${target}"`;
  if (room === 'cases') return `cases may not import "${target}": it imports nothing`;
  if (!PURE.includes(room) || !OF_THE_PAGE.test(target)) return null;
  if (room === 'figures' && typeOnly && /^echarts(\/|$)/.test(target)) return null;
  return `${room} is pure and may not import "${target}"`;
}

function content(path: string, reading: Reading): string[] {
  const room = roomOf(path);
  const sql = room === 'store' ? [] : reading.literals.filter(({ text }) => SQL.test(text));
  const dom = PURE.includes(room) ? reading.dom : [];
  return [
    ...sql.map(({ line }) => `${path}:${line} SQL lives in store`),
    ...dom.map(({ line, text }) => `${path}:${line} ${room} is pure and may not use \`${text}\``)
  ];
}

/** Each ring of files in src/lib that import one another, once; imports of types count. */
function cycles(readings: ReadonlyMap<string, Reading>, files: Files): string[] {
  const out: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const from = trail.indexOf(path);
    if (from >= 0) {
      out.push(`cycle: ${[...trail.slice(from), path].join(' → ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const { target } of readings.get(path)?.imports ?? []) {
      const next = resolve(path, target, files);
      if (next !== null && files.has(next)) visit(next, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of files.keys()) if (path.startsWith('src/lib/')) visit(path, []);
  return out;
}

/** The file an import means, or `null` for a package. */
function resolve(from: string, target: string, files: Files): string | null {
  if (!/^(\.{1,2}(\/|$)|\$lib(\/|$)|\/)/.test(target)) return null;
  const path = target.startsWith('$lib')
    ? posix.join('src/lib', target.slice('$lib'.length))
    : posix.join(posix.dirname(from), target);
  const stem = path.replace(/\.(js|mjs)$/, '');
  const candidates = [
    path,
    `${stem}.ts`,
    `${path}.ts`,
    `${path}.svelte`,
    `${path}.svelte.ts`,
    `${path}/index.ts`
  ];
  return candidates.find((candidate) => files.has(candidate)) ?? path;
}

function typesOfKit(target: string): boolean {
  return /(^|\/)\$types$/.test(target);
}

function roomOf(path: string): Room {
  const [top, second, third, ...rest] = path.split('/');
  if (top === 'data') return 'data';
  if (top !== 'src') return 'nowhere';
  if (second === 'routes') return 'routes';
  if (second === 'viewer') return 'viewer';
  if (second === 'cli') return 'cli';
  if (second !== 'lib') return 'app';
  return ROOMS.find((room) => room === third && rest.length > 0) ?? 'nowhere';
}
