/** Words for names of places and types, in English. */
import type { NameMessages } from './names.vi';

export const namesEn: NameMessages = {
  titles: { area: 'Names of places', type: 'Names of scam types' },
  count: (values, accepted, suggested, kept) =>
    `${values} names: ${accepted} recognised, ${suggested} suggested, ${kept} kept`,
  lookedUp: (province, why) => `Looked up in ${province} (${why}).`,
  country: 'the whole country',
  noHint: 'the file names no province',
  eras: {
    old: 'Units to 30/06/2025, by the dates of the rows.',
    new: 'Units from 01/07/2025, by the dates of the rows.',
    both: 'Rows lie on both sides of 01/07/2025: each name is looked up by its row’s date. One name may be two territories.'
  },
  era: { old: 'to 30/06/2025', new: 'from 01/07/2025' },
  changeProvince: 'Other province',
  asFile: 'As the file says',
  suggested: (n) => `${n} names to look at. Until you choose they stay as in the file; they can be imported.`,
  accepted: (n) => `${n} names recognised`,
  kept: (n) => `${n} names kept as in the file`,
  acceptSingles: (n) => `Accept all ${n} suggestions with a single choice`,
  inFile: 'In the file',
  rows: 'Rows',
  why: 'Why',
  meant: 'Is',
  keep: 'Keep as is',
  keepName: (text) => `Keep “${text}” as is`,
  choose: (text) => `“${text}” is`,
  acceptAs: (text, label) => `Accept “${text}” as ${label}`,
  other: 'Other name…',
  otherFor: (text) => `Choose another name for “${text}”`,
  undo: 'Undo',
  undoFor: (text) => `Undo the choice for “${text}”`,
  search: 'Type to search, no diacritics needed',
  nothing: 'No name fits',
  addType: (name) => `Add the new type “${name}”`,
  more: (n) => `and ${n} more of that name; type to search`,
  notKnown: 'not in the list',
  showMore: (n) => `Show ${n} more`,
  notListed: (n) => `${n} more names are not listed.`,
  loading: 'Opening the list…',
  how: {
    name: 'by its name',
    folded: 'without diacritics, only one unit fits',
    code: 'by its code',
    alias: 'by another name',
    both: 'same name before and after 01/07/2025',
    user: 'your choice',
    remembered: 'by your vocabulary'
  },
  reasons: {
    ambiguous: 'Several units bear this name',
    date: 'Before and after 01/07/2025 units of different levels bear it',
    era: 'The name belongs to another time (before or after 01/07/2025)',
    kind: 'A unit of another kind bears the name',
    diacritics: 'Same letters, other marks',
    spelling: 'Nearly the same, perhaps a slip',
    former: 'A former unit, merged into this one before 2025',
    elsewhere: 'In the province, but in another district',
    scope: 'The province or district of the row is uncertain',
    contains: 'Contains a name of the type, or is part of it',
    inside: 'An address inside this unit'
  },
  from: {
    user: 'your choice',
    column: 'from a column',
    title: 'from the title',
    file: 'from the file’s name',
    setting: 'set on this machine'
  },
  vocabulary: {
    title: 'Vocabulary',
    lead: 'Names you decided on while reviewing files. The next files are read by it. It stays on this machine.',
    none: 'Nothing yet. When you accept or keep a name in a review, the choice is remembered here.',
    province: 'Default province',
    provinceNote: 'Used when a file names no province.',
    noProvince: 'none',
    clearProvince: 'Clear the default province',
    types: 'Scam types',
    areas: 'Places',
    text: 'In files',
    meaning: 'Means',
    within: 'Province',
    kept: 'kept as is',
    remove: 'Delete',
    removeName: (text) => `Delete “${text}” from the vocabulary`,
    export: 'Download vocabulary (JSON)',
    import: 'Import vocabulary',
    imported: (n) => `${n} entries imported.`,
    fileName: 'so-vu-vocabulary.json',
    faults: {
      'not-json': 'This file is not JSON and cannot be imported. The vocabulary is unchanged.',
      'not-vocabulary': 'This file is not a vocabulary of Sổ Vụ. The vocabulary is unchanged.',
      version: (version) =>
        `A vocabulary of version ${version} cannot be read here. The vocabulary is unchanged.`,
      entry: (where) =>
        `The entry “${where}” of the file is not as it should be. The vocabulary is unchanged.`
    },
    shippedTitle: 'Shipped scam types',
    shipped: (version, types) => `Version ${version}, ${types} types. Names and groups can be changed.`,
    source: 'Sources',
    areasSource:
      'Administrative units: 63 provinces, 696 districts, 10 035 communes to 30/06/2025 and 34 provinces, 3 321 communes from 01/07/2025 (GSO list of 18/07/2025; dvhcvn and vietnamadminunits, MIT).',
    shippedName: 'Shipped name',
    ownName: 'Your name',
    group: 'Group',
    nameFor: (label) => `Your name for “${label}”`,
    groupFor: (label) => `Group of “${label}”`,
    addOwn: 'Add a type',
    newType: 'New type',
    own: 'yours'
  }
};
