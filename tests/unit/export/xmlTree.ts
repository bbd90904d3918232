/**
 * A strict reader of XML 1.0 for tests, written from the recommendation and independent of what made the file:
 * throws on anything that is not well-formed.
 */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** character data directly inside */
  readonly text: string;
}

const NAME = /[A-Za-z_:][\w:.-]*/y;
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function readXml(source: string): Element {
  let at = source.startsWith('\uFEFF') ? 1 : 0;
  const fail = (why: string): never => {
    throw new Error(`${why} at ${at}: ${source.slice(Math.max(0, at - 40), at + 60)}`);
  };
  if (ILLEGAL.test(source)) fail('a character that XML forbids');
  if (/\p{Surrogate}/u.test(source)) fail('half a surrogate pair');
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found === undefined) return fail(`expected ${pattern.source}`);
    at += found.length;
    return found;
  };
  const space = (): void => void take(/\s*/y);
  const decoded = (text: string): string => {
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(text)) fail('a bare &');
    return text.replace(/&(#x?)?([^;]+);/g, (_, number: string | undefined, body: string) =>
      number
        ? String.fromCodePoint(parseInt(body, number === '#x' ? 16 : 10))
        : (ENTITIES[body] ?? fail(body))
    );
  };
  const misc = (): void => {
    for (;;) {
      space();
      if (source.startsWith('<!--', at)) {
        const end = source.indexOf('-->', at + 4);
        if (end < 0 || source.slice(at + 4, end).includes('--')) fail('a comment');
        at = end + 3;
      } else if (source.startsWith('<?', at) && !/^<\?xml\s/i.test(source.slice(at, at + 6))) {
        at = source.indexOf('?>', at) + 2;
      } else return;
    }
  };
  const element = (scope: ReadonlySet<string>): Element => {
    take(/</y);
    const name = take(NAME);
    const attributes: Record<string, string> = {};
    for (;;) {
      const gap = take(/\s*/y);
      if (source[at] === '>' || source[at] === '/') break;
      if (!gap) fail('attributes need a space');
      const key = take(NAME);
      take(/\s*=\s*/y);
      const quoted = take(/"[^"<]*"|'[^'<]*'/y);
      if (key in attributes) fail(`attribute ${key} twice`);
      attributes[key] = decoded(quoted.slice(1, -1));
    }
    const known = new Set(scope);
    for (const key of Object.keys(attributes)) if (key.startsWith('xmlns:')) known.add(key.slice(6));
    for (const one of [name, ...Object.keys(attributes)]) {
      const prefix = one.includes(':') ? one.split(':')[0] : undefined;
      if (prefix && !['xml', 'xmlns'].includes(prefix) && !known.has(prefix))
        fail(`prefix ${prefix} unknown`);
    }
    const children: Element[] = [];
    let text = '';
    if (source[at] === '/') {
      take(/\/>/y);
      return { name, attributes, children, text };
    }
    take(/>/y);
    for (;;) {
      const raw = take(/[^<]*/y);
      if (raw.includes(']]>')) fail(']]> in text');
      text += decoded(raw);
      if (source.startsWith('</', at)) {
        at += 2;
        if (take(NAME) !== name) fail(`end of ${name}`);
        take(/\s*>/y);
        return { name, attributes, children, text };
      }
      if (source.startsWith('<!--', at) || source.startsWith('<?', at)) misc();
      else if (source.startsWith('<![CDATA[', at)) {
        const end = source.indexOf(']]>', at);
        text += source.slice(at + 9, end);
        at = end + 3;
      } else if (at >= source.length) fail(`no end of ${name}`);
      else children.push(element(known));
    }
  };
  if (source.startsWith('<?xml', at)) take(/<\?xml\s+version="1\.0"[^?]*\?>/y);
  misc();
  const root = element(new Set());
  misc();
  if (at !== source.length) fail('something after the end');
  return root;
}

/** All elements of a name, in the order of the file. */
export function all(root: Element, name: string): Element[] {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap((child) => all(child, name))];
}

/** The elements under a path of names. */
export function under(root: Element, ...path: readonly string[]): Element[] {
  return path.reduce<Element[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [root]
  );
}
