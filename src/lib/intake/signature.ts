/**
 * Formats that are no text table, by their first bytes. Named, so that the message can say
 * "this is a PDF" instead of "cannot read".
 */

const PICTURES = new Set(['png', 'jpg', 'gif', 'webp', 'bmp', 'tif']);

export function isPicture(format: string): boolean {
  return PICTURES.has(format);
}

/** `xlsx`, `xls`, `ods`, `docx`, `pdf`, `png` … or `null` when the bytes may be text. */
export function formatOf(bytes: Uint8Array): string | null {
  const head = latin(bytes.subarray(0, 512));
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return zipKind(bytes);
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return 'xls';
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('\u0089PNG')) return 'png';
  if (head.startsWith('\u00FF\u00D8\u00FF')) return 'jpg';
  if (head.startsWith('GIF8')) return 'gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('II*\u0000') || head.startsWith('MM\u0000*')) return 'tif';
  if (head.startsWith('\u001F\u008B')) return 'gz';
  if (head.startsWith('{\\rtf')) return 'rtf';
  const text = head
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(!doctype html|html|table|head|body)/.test(text)) return 'html';
  if (text.startsWith('<?xml')) return 'xml';
  return null;
}

function zipKind(bytes: Uint8Array): string {
  // File names stand at the start of the archive and again in its directory at the end.
  const names = latin(bytes.subarray(0, 65_536)) + latin(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  if (names.includes('opendocument.spreadsheet')) return 'ods';
  if (names.includes('word/')) return 'docx';
  if (names.includes('xl/')) return 'xlsx';
  return 'zip';
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
