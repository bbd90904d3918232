/** Words of the kept files, in English. */
import type { KeptMessages } from './kept.vi';

export const keptEn: KeptMessages = {
  title: 'Data files',
  count: (inView, all) => `${inView} counted, ${all} kept on this machine`,
  empty: 'No files yet. Imported files are kept on this machine and will be here next time.',
  sampleShown: 'The sample is in view.',
  backToMine: (n) => `Back to my ${n} file(s)`,
  inView: 'Counted',
  aside: 'Not counted',
  asideTitle: 'Not counted in any figure',
  rows: (rows, accepted, rejected, totals) =>
    [`${rows} rows: ${accepted} accepted`, `${rejected} not accepted`, `${totals} totals`].join(', '),
  period: (from, to) => `${from} to ${to}`,
  noPeriod: 'no dates',
  added: (when) => `imported ${when}`,
  size: (n, unit) => `${n} ${unit}`,
  passing: 'Could not be kept on this machine; lost when the page is closed',
  status: 'Data status',
  statusOf: (name) => `Data status of ${name}`,
  statuses: {
    unknown: 'Not said',
    estimated: 'Estimated',
    preliminary: 'Preliminary',
    official: 'Official'
  },
  statusLaw: 'Data status as in the Law on Statistics, article 48: estimated, preliminary, official.',
  source: 'Source',
  sourceOf: (name) => `Source of ${name}`,
  sourceHint: 'Report no. 12/BC-CAT of 15/6/2023',
  label: 'Name',
  labelOf: (name) => `Name of ${name}`,
  fromFile: (source, file) => `${source} (file “${file}”)`,
  statusLine: {
    names: {
      unknown: 'not said',
      estimated: 'estimated',
      preliminary: 'preliminary',
      official: 'official'
    },
    one: {
      estimated: 'Estimated figures.',
      preliminary: 'Preliminary figures.',
      official: 'Official figures.'
    },
    group: (status, files) => `${status} (${files.map((n) => `“${n}”`).join(', ')})`,
    mixed: (groups) => `Figures differ in status: ${groups.join('; ')}.`
  },
  actions: {
    review: 'Look at the reading',
    remove: 'Stop counting this file',
    restore: 'Count this file again',
    download: 'Download the original',
    forget: 'Delete for good',
    changes: 'What changed',
    hide: 'Fold'
  },
  actionOn: (action, name) => `${action}: ${name}`,
  removed: (name) => `“${name}” is no longer counted; it is still kept on this machine.`,
  restored: (name) => `“${name}” is counted again.`,
  forgotten: (name) => `“${name}” is deleted from this machine for good.`,
  noBytes: (name) => `The original of “${name}” can no longer be read on this machine.`,
  broken: (n) => `${n} kept file(s) are damaged and do not open. The others are not affected.`,
  faults: {
    unavailable:
      'The browser does not allow keeping files (a private window, or blocked). Everything works; imported files are lost when the page is closed.',
    full: 'No room left to keep files. What was just imported can be seen but is lost when the page is closed; delete files on the Import page.',
    damaged:
      'What is kept on this machine cannot be read or written. Everything works; imported files are lost when the page is closed.',
    blocked:
      'Another tab holds the storage of an older version. Close other Sổ Vụ tabs and reload, so that files are kept.',
    newer:
      'What is kept on this machine belongs to a newer version. Reload the page to use it; nothing was changed.',
    closed:
      'Another tab has taken over the storage. Reload the page; until then changes in this tab are not kept.'
  },
  twin: (when, name, inView) =>
    `This file was imported ${when}, named “${name}”, and is ${inView ? 'counted now' : 'not counted now'}. Importing it again uses that file and counts nothing twice.`,
  skip: 'Skip this file',
  restoreAsk: (name) => `Count “${name}” again?`,
  cancel: 'Cancel',
  apply: 'Count so',
  reread: {
    title: (name) => `This version reads “${name}” differently`,
    same: 'The figures in view still follow the old reading.',
    figure: (what, before, after) => `${what}: ${before} → ${after}`,
    rows: { rows: 'rows', accepted: 'accepted', rejected: 'not accepted', totals: 'totals' },
    columns: (before, after) => `column: ${before} → ${after}`,
    details: 'sums are the same, single rows differ',
    refused: (why) => `the new reading cannot read the file: ${why}`,
    gone: 'the original can no longer be read; the old reading still works',
    more: (n) => `and ${n} more`,
    keep: 'Keep the old reading',
    take: 'Take the new reading',
    look: 'Look at the reading'
  },
  difference: {
    title: 'What changed since the version before',
    against: (name) => `Against “${name}”`,
    gone: 'The version before is no longer on this machine.',
    busy: 'Comparing…',
    none: 'Nothing differs.',
    period: 'Period',
    measure: 'Measure',
    before: 'Before',
    after: 'Now',
    difference: 'Difference',
    noDate: 'no dates',
    stated: 'total stated in the source',
    unchanged: (n) => `${n} figures unchanged`,
    counts: (added, removed, changed) => `${added} rows added, ${removed} gone, ${changed} changed`,
    by: {
      codes: 'by case code',
      figures: 'by period, type and area',
      none: 'Rows carry no codes, so single rows cannot be compared.'
    },
    row: 'Row',
    kind: 'Change',
    kinds: { added: 'added', removed: 'gone', changed: 'changed' },
    what: 'What',
    fields: { days: 'Time', type: 'Type', area: 'Area' },
    shown: (shown, all) => `Showing ${shown} of ${all} rows; download to see all.`,
    download: 'Download comparison (CSV)',
    file: (name) => `what-changed-${name}.csv`
  },
  erase: {
    title: 'Data on this machine',
    kept: (files, mb) =>
      `${files} file(s) with originals and readings, about ${mb} MB, and the names and readings remembered. Nothing is anywhere else.`,
    none: 'No file is kept on this machine.',
    list: 'See the list of files',
    ask: 'Delete all data on this machine',
    sure: (files) => `Delete ${files} file(s) for good`,
    warn: 'This cannot be undone. Your own copies elsewhere are not touched.',
    stop: 'No, keep them',
    failed: 'Could not delete. Close other Sổ Vụ tabs and try again.'
  }
};
