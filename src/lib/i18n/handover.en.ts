/** Words of handing over, in English. */
import type { HandoverMessages } from './handover.vi';

export const handoverEn: HandoverMessages = {
  title: 'Handing over',
  what: 'A .sovu file holds the data, how they were read, names, filters and settings; opened on another machine it shows this very page, number for number.',
  save: 'Save as a .sovu file',
  open: 'Open a .sovu file',
  dialog: {
    title: 'Save as a .sovu file',
    files: 'Data files',
    view: (files, rows) => `The files that count: ${files} file(s), ${rows} rows`,
    viewPublished: 'The published data in view: only filters and settings are written',
    viewSample: 'The sample in view: only filters and settings are written',
    all: (files, rows) => `All files kept on this machine: ${files} file(s), ${rows} rows`,
    originals: 'With the original files',
    originalsWhy:
      'With them the receiver can see how each row was read. Without, there are only the data as read; columns that are not used stay on this machine.',
    part: {
      vocabulary: 'Remembered names',
      settings: 'Settings',
      units: 'Units that must report',
      layouts: 'Remembered ways of reading',
      report: 'The report being written',
      boundaries: 'Map boundaries'
    },
    always: (page) => `Always in it: the page ${page} with its filters, names, money unit, style of changes.`,
    lock: 'Set a password',
    password: 'Password',
    again: 'Password again',
    show: 'Show the password',
    differ: 'The two are not the same.',
    least: (n) => `At least ${n} characters.`,
    strength: {
      none: 'Best a sentence of several words: easy to remember, hard to guess.',
      short: 'Too short.',
      weak: 'Weak: can be guessed. Add a few words.',
      fair: 'Fair. One more word makes it safer.',
      strong: 'Hard to guess.'
    },
    lost: 'A lost password cannot be recovered by anyone, the makers of Sổ Vụ included. Send it by another way than the file.',
    warn: 'The file contains case data.',
    unlocked: 'Without a password whoever has the file can read it.',
    go: 'Save the file',
    cancel: 'Cancel',
    stop: 'Stop',
    packing: 'Packing…',
    saved: (name) => `Saved “${name}”.`,
    stopped: 'Stopped; no file was saved.'
  },
  opening: {
    title: 'Open a .sovu file',
    reading: (name) => `Reading “${name}”…`,
    applying: (name) => `Opening “${name}”…`,
    locked: (name) => `“${name}” has a password`,
    unlock: 'Unlock',
    made: (when, app) => `Saved ${when} by Sổ Vụ ${app}.`,
    madeBy: (app) => `Saved by Sổ Vụ ${app}.`,
    files: (n) => `${n} data file(s)`,
    noFiles: 'No data files: filters and settings over the sample.',
    file: (rows) => `${rows} rows`,
    aside: 'not counted',
    known: 'already on this machine',
    more: (n) => `and ${n} more`,
    also: (what) => `Also: ${what.join(', ')}.`,
    unread: (what) => `This version cannot read, and will leave out: ${what.join(', ')}.`,
    how: 'How to open it',
    replace: 'Replace the page in view',
    replaceWhy:
      'Page, filters, names and settings as in this file. Your files stay on this machine, not counted; can be undone.',
    keep: 'Keep the page in view',
    keepWhy: 'Only adds the data files to the list on this machine, counted in nothing yet.',
    go: 'Open',
    cancel: 'Cancel',
    stop: 'Stop',
    close: 'Close',
    unchanged: 'The data in view are unchanged.',
    another: 'Choose another file'
  },
  opened: (name) => `Opened “${name}”.`,
  added: (name, files) => `${files} file(s) of “${name}” added to the list, not counted.`,
  otherwise: (files) =>
    `This version reads otherwise than when saved: ${files.map((file) => `“${file}”`).join(', ')}.`,
  alone: (name) => `.sovu files are opened one at a time; opening “${name}”.`,
  publish: {
    title: 'Export the folder to publish',
    why: 'For a site inside the office that opens with the data in view: export the folder datasets and put it beside the app.',
    what: 'Unpack it into the folder build of Sổ Vụ (over datasets/datasets.json). Whoever opens that page sees the data that count now, with filters and names as here.',
    name: 'Name of the data set',
    originalsWhy:
      'Without them there are only the data as read; columns that are not used are not published.',
    holds: (files, rows) => `${files} file(s) that count, ${rows} rows, no password.`,
    none: 'No file of yours counts yet.',
    warn: 'Whoever can open the page can see and download every row of these data.',
    go: 'Export the folder',
    saved: (name) => `Saved “${name}”. Unpack it into the folder build.`
  },
  published: {
    see: 'See the published data',
    shown: 'The published data are in view.',
    notOpened: 'The published data could not be opened.',
    locked: 'has a password; published files must have none',
    failed: (detail) => `An error: ${detail}`,
    missing: (file, detail) => `datasets/${file} could not be loaded (${detail}).`,
    refused: (file, why) => `datasets/${file}: ${why}.`,
    questions: (file, n) =>
      `datasets/${file} leaves ${n} question(s) open. Import it, answer, and export the folder again, or write the answers into datasets.json.`,
    overlap: (file, other) =>
      `“${file}” and “${other}” have data in common. Import both, decide, and export the folder again.`,
    list: {
      'not-json': () => 'datasets/datasets.json is no sound JSON.',
      'not-list': () => 'datasets/datasets.json has no list of files.',
      version: (own) => `datasets/datasets.json says version ${own}; the app reads version 1.`,
      entry: (where) => `datasets/datasets.json is wrong at ${where}.`
    }
  },
  faults: {
    'not-handover': () => ({
      title: 'This is no .sovu file',
      what: '.sovu files are saved by Sổ Vụ. Tables (CSV, Excel) are chosen on the import page.'
    }),
    cut: () => ({
      title: 'The end of the file is missing',
      what: 'It was not downloaded or copied whole. Copy it again and open it again.'
    }),
    damaged: () => ({
      title: 'The file is damaged or was changed',
      what: 'Its content is not what was saved, so it is not opened. Ask the sender for it again.'
    }),
    newer: (by) => ({
      title: 'The file was saved by a newer Sổ Vụ',
      what: `It was saved by version ${by || 'to come'}, which this version cannot read. Update Sổ Vụ and open it again.`
    }),
    'too-large': () => ({
      title: 'There is too much in it',
      what: 'A .sovu file holds 1 GB at most (unpacked). Leave out files, or save without the originals.'
    }),
    locked: () => ({ title: 'The file has a password', what: 'Type the password set by the sender.' }),
    password: () => ({
      title: 'Not the password',
      what: 'Check the keyboard and capitals. If the password is right for certain, the file was changed.'
    }),
    'no-crypto': () => ({
      title: 'This page can set or open no passwords',
      what: 'Browsers only encrypt on pages served by https or on this very machine (127.0.0.1).'
    }),
    'old-records': (file) => ({
      title: `The data of “${file}” could not be read`,
      what: 'Another version saved it, without the original to read again. Open it with that version and save it with the originals.'
    })
  },
  failed: 'The file could not be opened',
  saveFailed: 'The file could not be saved'
};
