/** The single HTML file: whatever names stand in the data, they stay data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packCube } from '../../../src/lib/cube/packedCube';
import { jsonInScript, oneFileHtml, type OneFileData } from '../../../src/lib/export/oneFile';
import { cubeOf } from '../cube/build';
import { PLAIN } from '../figures/view';

const TEMPLATE =
  '<html lang="{{lang}}"><title>{{title}}</title><noscript>{{noscript}}</noscript>' +
  '<script type="application/json" id="data">{{data}}</script><script>run("{{data}}")</script>';

function data(title: string): OneFileData {
  return {
    version: 1,
    lang: 'vi',
    today: 20_000,
    address: '',
    dataset: { vi: { ...PLAIN, title }, en: { ...PLAIN, title } },
    cube: packCube(cubeOf([])),
    cuts: [],
    typeLabels: [[title, title]],
    units: null,
    records: null,
    texts: [],
    safe: null
  };
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '"><img src=x onerror=alert(1)>',
    '{{data}}',
    '{{title}}',
    "$&$'$`",
    '\u2028\u2029',
    '&lt;b&gt;',
    '\ud800'
  )
);

describe('any name', () => {
  it('comes back as it was, and opens or closes no element', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (label, title, noscript) => {
        const html = oneFileHtml(TEMPLATE, data(label), { title, noscript });
        const parts =
          /^<html lang="vi"><title>([^<>]*)<\/title><noscript>([^<>]*)<\/noscript><script type="application\/json" id="data">([^<>]*)<\/script><script>run\("\{\{data\}\}"\)<\/script>$/s.exec(
            html
          );
        if (!parts) throw new Error(html);
        expect(unescaped(parts[1] ?? '')).toBe(title);
        expect(unescaped(parts[2] ?? '')).toBe(noscript);
        expect(JSON.parse(parts[3] ?? '')).toEqual(data(label));
      }),
      { numRuns: 300 }
    );
  });

  it('is JSON in which nothing is markup', () => {
    expect(jsonInScript({ a: '</script>&\u2028' })).toBe('{"a":"\\u003c/script\\u003e\\u0026\\u2028"}');
  });
});

it('a template of another version is refused', () => {
  expect(() => oneFileHtml('<html>', data(''), { title: '', noscript: '' })).toThrow('no place for lang');
});

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
