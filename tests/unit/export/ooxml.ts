/** A reader of Office files for tests, apart from the library that writes them: parts, relationships, tables, charts. */
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** Strict: what is not well-formed throws. */
export function parseXml(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open: Node[] = [root];
  const pattern =
    /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (let m = pattern.exec(xml); m; m = pattern.exec(xml)) {
    at = pattern.lastIndex;
    const [, close, name, attributes = '', empty, text] = m;
    const top = open.at(-1);
    if (!top) throw new Error('text after the root');
    if (text !== undefined) top.text += unescape(text);
    else if (name === undefined) continue;
    else if (close) {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
    } else {
      const node: Node = { name, attributes: attributesOf(attributes), children: [], text: '' };
      top.children.push(node);
      if (!empty) open.push(node);
    }
  }
  if (at !== xml.length || open.length !== 1)
    throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 80)}`);
  const [first] = root.children;
  if (!first || root.children.length > 1) throw new Error('one root element');
  return first;
}

function attributesOf(text: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)) {
    if (name in out) throw new Error(`${name} twice`);
    out[name] = unescape(value);
  }
  return out;
}

function unescape(text: string): string {
  // What XML 1.0 forbids, written out or as a reference.
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text))
    throw new Error('a forbidden character');
  return text.replace(/&(#x?[\da-f]+|\w+);?/gi, (whole, name: string) => {
    const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
    if (!whole.endsWith(';')) throw new Error(`bare ${whole}`);
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    const found = named[name];
    if (found === undefined) throw new Error(`unknown ${whole}`);
    return found;
  });
}

export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}
export function first(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((at, name) => at?.children.find((child) => child.name === name), node);
}
export function val(node: Node | undefined, ...path: readonly string[]): string | undefined {
  const found = first(node, ...path);
  return found?.attributes['w:val'] ?? found?.attributes['val'];
}

export class Package {
  private readonly files: Readonly<Record<string, Uint8Array>>;
  private readonly read = new Map<string, Node>();
  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
  }
  get names(): string[] {
    return Object.keys(this.files);
  }
  bytes(name: string): Uint8Array {
    const found = this.files[name];
    if (!found) throw new Error(`no part ${name}`);
    return found;
  }
  xml(name: string): Node {
    let node = this.read.get(name);
    if (!node) this.read.set(name, (node = parseXml(strFromU8(this.bytes(name)))));
    return node;
  }
  /** Relationships of a part: id → target inside the package. */
  relations(part: string): Map<string, string> {
    const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
    const list = this.files[name] ? this.xml(name).children : [];
    return new Map(
      list.map(({ attributes }) => [
        attributes['Id'] ?? '',
        posix.normalize(posix.join(posix.dirname(part), attributes['Target'] ?? '')).replace(/^\//, '')
      ])
    );
  }
  /** Everything that would make a program call the file broken; empty when there is nothing. */
  faults(): string[] {
    const out: string[] = [];
    const types = this.xml('[Content_Types].xml');
    const overrides = all(types, 'Override').map(({ attributes }) => (attributes['PartName'] ?? '').slice(1));
    const defaults = all(types, 'Default').map(({ attributes }) => attributes['Extension']?.toLowerCase());
    for (const name of overrides) if (!this.files[name]) out.push(`content type of a missing part ${name}`);
    for (const name of this.names) {
      if (name.endsWith('/') || name === '[Content_Types].xml') continue;
      const extension = name.split('.').at(-1)?.toLowerCase();
      if (!overrides.includes(name) && !defaults.includes(extension)) out.push(`${name} has no content type`);
      if (!/\.(xml|rels)$/.test(name)) continue;
      const node = this.xml(name);
      if (name.endsWith('.rels')) continue;
      const relations = this.relations(name);
      for (const target of relations.values())
        if (!this.files[target]) out.push(`${name} → missing ${target}`);
      for (const id of ids(node)) if (!relations.has(id)) out.push(`${name} has no relation ${id}`);
    }
    for (const target of this.relations('').values()) if (!this.files[target]) out.push(`missing ${target}`);
    return out;
  }
}

function ids(node: Node): string[] {
  const own = Object.entries(node.attributes).flatMap(([name, value]) => (/^r:/.test(name) ? [value] : []));
  return [...own, ...node.children.flatMap(ids)];
}

/** Words of a paragraph or cell, fields by what they show. */
export function words(node: Node): string {
  return all(node, 'w:t')
    .map(({ text }) => text)
    .join('');
}

/** Cells of a table by row, merged ones repeated over what they span. */
export function tableCells(table: Node): string[][] {
  const above: string[] = [];
  return table.children
    .filter(({ name }) => name === 'w:tr')
    .map((row) => {
      const cells: string[] = [];
      for (const one of row.children.filter(({ name }) => name === 'w:tc')) {
        const properties = first(one, 'w:tcPr');
        const merge = first(properties, 'w:vMerge');
        const continued = merge && (merge.attributes['w:val'] ?? 'continue') === 'continue';
        const span = Number(val(properties, 'w:gridSpan') ?? 1);
        for (let i = 0; i < span; i += 1) {
          const text = continued ? (above[cells.length] ?? '') : words(one);
          above[cells.length] = text;
          cells.push(text);
        }
      }
      return cells;
    });
}

export interface ReadChart {
  readonly title: string;
  readonly categories: string[];
  readonly series: { name: string; values: (number | null)[]; labels: (string | null)[] }[];
  /** how far error bars of the first series reach */
  readonly errors: (way: 'c:plus' | 'c:minus') => (number | null)[];
  readonly minimum: string | undefined;
  readonly workbook: Uint8Array;
  readonly colours: (string | undefined)[];
}

export function readChart(file: Package, part: string): ReadChart {
  const root = file.xml(part);
  const external = first(root, 'c:externalData')?.attributes['r:id'] ?? '';
  const sequence = (node: Node | undefined): (string | null)[] => {
    const cache = node && [...all(node, 'c:strCache'), ...all(node, 'c:numCache')][0];
    const list = new Array<string | null>(Number(first(cache, 'c:ptCount')?.attributes['val'] ?? 0)).fill(
      null
    );
    for (const point of cache ? all(cache, 'c:pt') : [])
      list[Number(point.attributes['idx'])] = first(point, 'c:v')?.text ?? null;
    return list;
  };
  const series = all(root, 'c:ser');
  return {
    title: all(first(root, 'c:chart', 'c:title') ?? root, 'a:t')
      .map(({ text }) => text)
      .join('\n'),
    categories: sequence(first(series[0], 'c:cat')).map((text) => text ?? ''),
    series: series.map((one) => {
      const values = sequence(first(one, 'c:val')).map((text) => (text === null ? null : Number(text)));
      return { name: sequence(first(one, 'c:tx'))[0] ?? '', values, labels: labelsOf(one, values) };
    }),
    errors: (way) => {
      const list = sequence(first(series[0], 'c:errBars', way));
      const length = sequence(first(series[0], 'c:val')).length;
      return Array.from({ length }, (_, i) => (list[i] ? Number(list[i]) : null));
    },
    minimum: first(root, 'c:chart', 'c:plotArea', 'c:valAx', 'c:scaling', 'c:min')?.attributes['val'],
    workbook: file.bytes(file.relations(part).get(external) ?? ''),
    colours: all(root, 'c:dPt').map((point) => all(point, 'a:srgbClr')[0]?.attributes['val'])
  };
}

/** What stands at each bar: its own text, or its value by the label's number format; `null` where there is none. */
function labelsOf(series: Node, values: readonly (number | null)[]): (string | null)[] {
  const list = first(series, 'c:dLbls');
  return values.map((value, i) => {
    const own = list?.children.find(
      (one) => one.name === 'c:dLbl' && first(one, 'c:idx')?.attributes['val'] === String(i)
    );
    if (!own || first(own, 'c:delete')?.attributes['val'] === '1') return null;
    const texts = all(own, 'a:t');
    if (texts.length > 0) return texts.map(({ text }) => text).join('');
    const format = first(own, 'c:numFmt')?.attributes['formatCode'] ?? '';
    const [, prefix = ''] = /^(?:"([^"]*)")?0$/.exec(format) ?? [undefined, `?${format}?`];
    return value === null ? null : `${prefix}${Math.round(value)}`;
  });
}
