/**
 * Run by noEval.test.ts in a Node that refuses to make code from text, as our content security
 * policy does: writes an Arrow stream as the store does, reads it back, and tries what is forbidden.
 */
import { tableFromIPC, vectorFromArray } from 'apache-arrow';
import { encodeRows } from '../../src/lib/store/arrow';
import { khanhHoa } from './khanhHoa';

const table = khanhHoa();
const own = (length: number): Int32Array => Int32Array.from({ length }, (_, i) => i);
const sourced = { source: 0, table, types: own(9), areas: own(1), currencies: own(0), categories: [null] };
const ipc = encodeRows(sourced, ['cases', 'loss', 'victims'], 0, table.length);
const rows = tableFromIPC(ipc);
const cases = Array.from(rows.getChild('cases') ?? []) as number[];

let forbidden = 'allowed';
try {
  vectorFromArray(['một', 'hai']);
} catch (error) {
  forbidden = error instanceof Error ? error.name : 'unknown';
}
console.log(JSON.stringify({ rows: rows.numRows, cases: cases.reduce((a, b) => a + b, 0), forbidden }));
