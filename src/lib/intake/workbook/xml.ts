/**
 * XML as it comes: a tag, a text, the next tag. Enough for the parts of a workbook we read ourselves;
 * no entities but the five and numbers, so nothing can be expanded or fetched.
 */

export interface XmlHandlers {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Walks a document. Never throws on its own; what is no XML is passed over. */
export function walkXml(xml: string, handlers: XmlHandlers): void {
  for (const [, data, closing, name, rest, empty, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) handlers.text(plain(text));
    else if (data !== undefined) handlers.text(data);
    else if (name !== undefined) {
      if (closing) handlers.close(name);
      else {
        handlers.open(name, attributesOf(rest ?? ''));
        if (empty) handlers.close(name);
      }
    }
  }
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    if (name) found.set(name, plain(double ?? single ?? ''));
  }
  return found;
}

function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
