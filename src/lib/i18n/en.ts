// Long because a language is one table of words.
/** English, complete: the type is that of the Vietnamese messages. */
import { placeKindEn } from './placeKind';
import { foreignEn } from './foreign.en';
import type { MeasureId } from '../cases/measures';
import type { Messages } from './vi';
import { filesEn } from './files.en';
import { placesEn } from './places.en';
import { consolidationEn } from './consolidation.en';
import { excelEn } from './excel.en';
import { oneFileEn } from './oneFile.en';
import { handoverEn } from './handover.en';
import { recordsEn } from './records.en';
import { reportEn } from './report.en';
import { derivedInTextEn, derivedEn, tableEn } from './table.en';
import { exportEn } from './export.en';
import { publishEn } from './publish.en';
import { uiEn } from './ui.en';
import { wordEn } from './word.en';

type Detail = Readonly<Record<string, string | number>> | undefined;
const at = (detail: Detail, key: string): string => String(detail?.[key] ?? '');
const COUNTED: Partial<Record<MeasureId, string>> = {
  victims: 'victim',
  suspects: 'suspect',
  crimeReports: 'report'
};
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];

export const en: Messages = {
  lang: 'en',
  name: 'Sổ Vụ',
  tagline: 'Fraud case statistics, on your own machine',
  nav: {
    main: 'Main',
    overview: 'Overview',
    table: 'Table',
    consolidation: 'Units',
    import: 'Import',
    settings: 'Settings',
    menu: 'Menu',
    skip: 'Skip to content',
    local: 'Data stays on this machine',
    otherLanguage: 'Tiếng Việt',
    switchLanguage: 'Chuyển sang tiếng Việt',
    footer: 'Sổ Vụ runs in the browser. Your files do not leave this machine.',
    keys: 'Keyboard: press ?'
  },
  measures: {
    cases: 'Cases',
    loss: 'Losses',
    victims: 'Victims',
    suspects: 'Suspects',
    recovered: 'Recovered',
    prevented: 'Prevented',
    crimeReports: 'Crime reports',
    prosecuted: 'Prosecuted',
    cleared: 'Cleared',
    clearedPrior: 'Cleared, earlier periods',
    amount: 'Amount'
  },
  measuresInText: {
    cases: 'cases',
    loss: 'losses',
    victims: 'victims',
    suspects: 'suspects',
    recovered: 'recovered',
    prevented: 'prevented',
    crimeReports: 'crime reports',
    prosecuted: 'prosecuted',
    cleared: 'cleared',
    clearedPrior: 'cleared from earlier periods',
    amount: 'amount'
  },
  money: { dong: 'đồng', thousand: 'thousand đồng', million: 'million đồng', billion: 'billion đồng' },
  moneyShort: { dong: 'đ', thousand: 'k', million: 'm', billion: 'bn' },
  units: { case: 'cases', person: 'persons', report: 'reports' },
  qualifiers: { exact: '', atLeast: 'over', about: 'about' },
  reasons: {
    'no-such-date': (d) =>
      d
        ? `Month ${at(d, 'month').padStart(2, '0')}/${at(d, 'year')} has only ${at(d, 'days')} days`
        : 'No such date',
    'unreadable-date': () => 'Not readable as a day, month or year',
    'month-day-order': () => 'Month before day, unlike the other rows',
    'two-digit-year': (d) => (d?.['year'] ? `Two-digit year, read as ${at(d, 'year')}` : 'Two-digit year'),
    'future-date': (d) => (d?.['year'] ? `The year ${at(d, 'year')} has not come yet` : 'Lies in the future'),
    'ancient-date': () => 'Year too far back, probably mistyped',
    'missing-date': () => 'No date or year',
    'unreadable-number': () => 'Not readable as a number',
    'ambiguous-number': () => 'Unclear whether the mark groups thousands or starts decimals',
    'conflicting-separators': () => 'Marks used the other way round than in the rest of the column',
    'negative-number': () => 'Cannot be negative',
    'fraction-count': () => 'Counts of cases and persons are whole numbers',
    'number-too-large': () => 'Too large to be counted exactly',
    'error-cell': () => 'Excel error cell, without a value',
    'foreign-currency': (d) =>
      `Foreign currency${d?.['currency'] ? ` (${at(d, 'currency')})` : ''}, not added to đồng`,
    'duplicate-code': (d) => `Same case code as line ${at(d, 'line')}`,
    'too-many-cells': () => 'More cells than the header',
    'too-few-cells': () => 'Cells are missing',
    'unclosed-quote': () => 'A quotation mark is not closed',
    'missing-count': () => 'No number of cases',
    'empty-row': () => 'Nothing in the row',
    'repeated-header': () => 'The header again',
    'broken-text': () => 'Has broken characters'
  },
  faults: {
    empty: () => ({
      title: 'The file is empty',
      what: 'Check the original, or export it again and choose it again.'
    }),
    'not-a-table': (d) => ({
      title: d?.['format']
        ? `The file is ${at(d, 'format').toUpperCase()}, not a table`
        : 'No table found in the file',
      what: 'It needs a header line and columns set apart by commas, semicolons or tabs. In Excel: Save as, CSV UTF-8.'
    }),
    'only-header': () => ({ title: 'The file has only a header', what: 'There is no row of data below it.' }),
    'too-many-columns': (d) => ({
      title: `The file has ${at(d, 'columns')} columns, too many for a case table`,
      what: 'Keep the columns needed (time, type, area, cases, losses) and choose it again.'
    }),
    'no-measure': () => ({
      title: 'No column of the file was recognised',
      what: 'Name columns by content, for instance: Year, Type, Area, Cases, Loss.'
    }),
    'unsupported-format': (d) => ({
      title: `Files of type ${at(d, 'format') || 'unknown'} cannot be read yet`,
      what: 'Open it in Excel, choose Save as, CSV UTF-8, then choose that CSV file.'
    }),
    'unknown-encoding': () => ({
      title: 'The text encoding was not recognised',
      what: 'Save the file as UTF-8 and choose it again.'
    }),
    'too-large': (d) => ({
      title: `The file is too large${d?.['size'] ? ` (${at(d, 'size')})` : ''}`,
      what: 'Split it by year or by unit and choose it again.'
    }),
    locked: () => ({
      title: 'The workbook is locked with a password',
      what: 'Open it in Excel, take the password off (File, Info, Protect Workbook), save it and choose it again.'
    }),
    damaged: () => ({
      title: 'The file is damaged or incomplete',
      what: 'Open and save it in Excel, or ask for the original again, then choose it again.'
    }),
    failed: (d) => ({
      title: 'Reading the file failed',
      what: `Try again; if it fails again, copy the details below for whoever looks after this. ${at(d, 'message')}`
    })
  },
  period: {
    names: { year: 'year', half: 'half-year', quarter: 'quarter', month: 'month' },
    grain: { year: 'by year', half: 'by half-year', quarter: 'by quarter', month: 'by month' },
    year: (y) => `${y}`,
    half: (h, y) => `the ${h === 1 ? 'first' : 'second'} half of ${y}`,
    quarter: (q, y) => `Q${q} ${y}`,
    month: (mo, y) => `${MONTHS[mo - 1]} ${y}`,
    closing: (day) => `by years that close on ${day}`,
    firstMonths: (n, y) => `the first ${n} months of ${y}`,
    shortHalf: (h, y) => `H${h} ${y}`,
    shortQuarter: (q, y) => `Q${q} ${y}`,
    shortMonth: (mo, y) => `${mo}/${y}`,
    shortFirstMonths: (n, y) => `${n} mo. ${y}`,
    fromTo: (from, to) => `${from} to ${to}`,
    count: { year: 'years', half: 'half-years', quarter: 'quarters', month: 'months' },
    any: 'periods',
    heading: { year: 'Year', half: 'Half-year', quarter: 'Quarter', month: 'Month' },
    all: 'all time'
  },
  compare: {
    previous: {
      year: 'the year before',
      half: 'the half-year before',
      quarter: 'the quarter before',
      month: 'the month before'
    },
    samePeriod: 'the same period last year',
    base: (year) => `${year}`,
    with: (what) => `against ${what}`,
    samePeriodOf: (year) => `the same period of ${year}`
  },
  figure: {
    drawnTypes: (n, of) => `The chart shows the first ${n} of ${of} types; the table has all.`,
    drawnOf: (n, of) => `The chart shows the first ${n} of ${of} areas; the table has all.`,
    place: (place) => place,
    stated: 'as the source states',
    summed: 'sum of the parts',
    mixed: 'partly stated, partly summed',
    statedTotal: 'Total (stated in source)',
    total: 'Total',
    sumOf: (n) => `Sum of ${n} types`,
    sum: 'Sum',
    difference: 'Unreconciled difference',
    unknownType: 'Type not stated',
    unknownArea: 'Area not stated',
    wholePlace: (place) => (place ? `All of ${place}` : 'All'),
    byArea: 'By district, commune',
    notStated: 'Not stated in the source; not zero',
    notComputable: 'not computable',
    fromZero: 'Not computable from a base of 0',
    incomplete: 'incomplete',
    coarse: (rows, grain) => `${rows} rows are known only for longer periods and cannot be counted ${grain}.`,
    coarseAll: (grain) => `Not computable ${grain} from rows known only for longer periods`,
    coarseYears: (what) => `Cannot be computed from yearly figures when split ${what}`,
    coarseBase: (yearly) =>
      yearly ? 'Cannot be computed from yearly figures' : 'Cannot be computed from figures of longer periods',
    average: '12-month avg.',
    averageNote:
      'Solid line: mean of the twelve months ending with the month; none where a month is missing.',
    noAverage: 'Fewer than twelve known months in a row',
    toDate: (period, days, base) => `${period}: ${days}, against ${base}.`,
    undated: (rows) => `${rows} rows have no date and are in no period.`,
    someRows: 'some',
    unknownLoss: (rows, what) => `Unknown in ${rows} ${rows === '1' ? 'row' : 'rows'}: ${what}.`,
    shareWithin: (range) => `Between ${range}`,
    smallBase: '* Base under 20 cases: percentages swing easily.',
    knownOnly: 'Changes of losses compare what is known of both periods.',
    thin: (what) =>
      `In one of the two periods over 10% of the cases are without known ${what}: too little is known to tell a rise or fall.`,
    foreign: (text) => `Foreign currency is kept apart and not added: ${text}.`,
    change: 'Change',
    changeAbs: '±',
    changePct: '%',
    changeFrom: (base) => `against ${base}`,
    share: 'share',
    stt: 'No.',
    content: 'Item',
    area: 'Area',
    type: 'Type',
    measure: 'Measure',
    value: 'Value',
    basis: 'Basis',
    statedCol: 'Stated',
    summedCol: 'Sum of parts',
    differenceCol: 'Difference',
    verdictCol: 'Verdict',
    withinRange: 'within range',
    unitLine: (unit) => `Unit: ${unit}`,
    source: (text) => `Source: ${text}.`,
    sampleTag: 'Sample data.',
    few: 'Few',
    many: 'Many, within each column',
    table: 'Table',
    allTypes: 'Always over all types, whatever the type filter.',
    dashed: 'Dashed: the range possible above a figure given as “over”.',
    hatched: 'Hatched: period not complete.',
    chart: 'Chart'
  },
  headline: {
    topLoss: (type, loss) => `${type} costs most, ${loss} of losses`,
    noLeader: (n) => `${n} types, none clearly ahead`,
    noLeaderArea: (n) => `${n} areas, none clearly ahead`,
    up: (what, by) => `${what} rose ${by.endsWith('%') ? '' : 'by '}${by}`,
    down: (what, by) => `${what} fell ${by.endsWith('%') ? '' : 'by '}${by}`,
    same: (what) => `${what} did not change`,
    unclear: (what, by) => `${what} may have risen or fallen (${by})`,
    ofPeriod: (what, period) => `${what} in ${period}`,
    versus: (base) => ` against ${base}`,
    join: '; ',
    has: (period, cases) =>
      cases === '0' ? `${period}: no cases` : `${period}: ${cases} ${cases === '1' ? 'case' : 'cases'}`,
    lossOf: (amount) => `losses ${amount}`,
    lossKnownOf: (amount) => `known losses ${amount}`,
    lossKnown: 'known losses',
    lossUnknown: 'losses unknown',
    noCases: 'No cases with the chosen filters',
    noRows: 'The data have no rows with the chosen filters',
    noRowsThen: 'The files have no rows for the time chosen, which does not mean no cases',
    incomplete: (period, until) => `${period} has data only to ${until}`,
    ended: (period, until) => `${period} has data to ${until} only`,
    times: (what, base) => `${what} times ${base}`,
    lossTimes: (what) => `losses ${what} times`,
    nearly: (n) => `nearly ${n}`,
    over: (n) => `over ${n}`,
    most: (n, unit) => `the most in ${n} ${unit}`,
    least: (n, unit) => `the fewest in ${n} ${unit}`,
    mover: (type, cases, loss) => `${type}: only ${cases} of cases but ${loss} of losses`,
    top: (type, cases) => `${type} leads with ${cases} of cases`,
    topBoth: (type, cases, loss) => `${type} leads in both: ${cases} of cases, ${loss} of losses`,
    topOther: (type, what, share) => `${type} leads with ${share} of the ${what}`,
    onlyOneType: (type) => `Only one type: ${type}`,
    noTypes: 'The data are not split by type',
    noAreas: (place) => `The source counts the whole ${placeKindEn(place)}; areas cannot be ranked`,
    noAreasHere: 'The data name no areas to rank',
    onlyOneArea: (area) => `Only one area: ${area}`,
    topArea: (area, share) => `${area} has the most, ${share} of cases`,
    topAreaPlain: (area) => `${area} has the most`,
    typesOnlyIn: (periods, others) => `Types are known for ${periods} only; not for ${others}`,
    otherPeriods: (n, unit) => `the other ${n} ${unit}`,
    typeRise: (type, by, base) =>
      `${type} rose most: ${by} more ${by === '1' ? 'case' : 'cases'} than ${base}`,
    typeFall: (type, by, base) =>
      `${type} fell most: ${by} fewer ${by === '1' ? 'case' : 'cases'} than ${base}`,
    typesSame: (base) => `No type changed in cases against ${base}`,
    typesList: (n, period) => `${n} ${n === 'one' ? 'type' : 'types'}, ${period}`,
    partsOver: (n, by) => `${n} parts add up to ${by} more than the total stated`,
    partsUnder: (n, by) => `${n} parts add up to ${by} less than the total stated`,
    typesOver: (n, by) => `${n} types add up to ${by} more than the total stated`,
    typesUnder: (n, by) => `${n} types add up to ${by} less than the total stated`,
    consistent: (what) => `${what} do not contradict`,
    contradicts: (what) => `${what} do not match`,
    allEqual: 'Stated totals equal the sums of their parts',
    allConsistent: 'Stated totals do not contradict the sums of their parts',
    notSettled: 'Not all can be checked: some parts are unknown',
    areasOver: (n, by) => `${n} areas add up to ${by} more than the total stated`,
    areasUnder: (n, by) => `${n} areas add up to ${by} less than the total stated`,
    someContradict: (n, of) => `${n} of ${of} stated totals do not match the sums of their parts`,
    noTotals: 'The source states no totals; every figure is summed from rows',
    totalsOnly: 'The source states only totals; there are no parts to check',
    totalsFigure: (span) => `Main figures ${span}`
  },
  sub: {
    fromFiles: (files) => `data from ${files}`,
    changeOf: (period, base) => `change: ${period} against ${base}`,
    byPeriod: (what, grain) => `${what} ${grain}`,
    and: ' and ',
    ranked: (n) => `${n} types by cases and by losses`,
    rankedCases: (n) => `${n} types by cases`,
    shareOf: (n) => `shares of the sum of ${n} types`,
    shareAsWritten: 'on the stated values',
    areas: (what) => `${what} by area`,
    trend: (what) => `${what} by type and period`,
    reconcile: 'Stated totals against the sums of their parts',
    totals: (what) => `${what}, over the whole span chosen`,
    versus: (base) => `against ${base}`,
    yearly: 'the source gives years only',
    rankBy: (what) => `By ${what}`,
    sumOfTypes: (value, n) => `${value}, sum of ${n} types`,
    casesIn: {
      year: 'cases in the year',
      half: 'cases in the half-year',
      quarter: 'cases in the quarter',
      month: 'cases in the month'
    },
    lossIn: (unit, bounded) => (bounded ? `${unit}, stated as “over”` : unit)
  },
  reconcile: {
    stated: (text) => `Stated ${text}`,
    summed: (text) => `Sum ${text}`,
    statedRange: (text) => `Stated: ${text}`,
    summedRange: (text) => `Sum of parts: ${text}`,
    gap: (text) => `${text}, unreconciled`,
    consistent: 'No contradiction',
    equal: 'Equal',
    contradictionText: 'Unreconciled. The total stated in the source is kept as the main figure.',
    equalText: 'The parts add up exactly to the total stated.',
    exactly: (value) => `is ${value}`,
    fromTo: (low, high) => `lies from ${low} to ${high}`,
    fromToUnder: (low, high) => `lies from ${low} to under ${high}`,
    rangeText: (sum, stated) => `The sum ${sum}, the stated total ${stated}: they meet.`,
    rangeApart: (sum, stated) => `The sum ${sum}, the stated total ${stated}: they do not meet.`,
    leftOut: (listed: string, all: string, agree: string, bad: string) =>
      `The table lists ${listed} of ${all} totals, those that contradict first. ` +
      (bad
        ? `${bad} more that contradict are not listed: choose a period, a type or an area to see them.`
        : `The ${agree} not listed do not contradict their parts.`),
    unknownParts: (rows) => `${rows} rows are still unknown, so nothing can be concluded.`,
    axis: (unit) => `${unit}; scale does not start at 0`
  },
  kpi: {
    known: (n, unit, text) => `known part of ${n} ${unit}: ${text}`,
    mean: 'Average per case',
    meanNote: 'losses divided by the cases with a stated loss',
    withoutUnknown: (cases) => `not counting ${cases} with unknown losses`,
    changes: (base) => `Change from ${base}`,
    changesNone: 'Change',
    whole: (n, unit, text) => `${n === 'two' ? 'both' : `all ${n}`} ${unit}: ${text}`,
    noBase: 'No earlier period to compare with',
    incomplete: 'Period not complete; not compared',
    incompleteTry:
      'Period not complete; not compared with a whole one. Choose the same period last year to compare to the same date',
    unknown: 'unknown',
    label: 'Main figures'
  },
  csv: {
    days: (from, to) => `from ${from} to ${to}`,
    firstMonths: (n, y) => `first ${n} months of ${y}`,
    half: (h, y) => `H${h} ${y}`,
    period: 'Period',
    range: (low, high, open) => `from ${low} to ${open ? 'under ' : ''}${high} đồng`,
    within: (word, value, low, high) => `${word} ${value} đồng, from ${low} to ${high} đồng`
  },
  places: placesEn,
  files: filesEn,
  consolidation: consolidationEn,
  excel: excelEn,
  word: wordEn,
  oneFile: oneFileEn,
  records: recordsEn,
  report: reportEn,
  handover: handoverEn,
  ui: uiEn,
  table: tableEn,
  publish: publishEn,
  export: exportEn,
  foreign: foreignEn,
  derived: derivedEn,
  derivedInText: derivedInTextEn,
  sentence: {
    until: (period, day) => `${period} (data to ${day})`,
    others: (n) => (n === 'one' ? 'one other type' : `${n} other types`),
    title: 'Sentence for the report',
    figure: 'Sentence for the report',
    styleLine: (style, digits) => `Style “${style}”; ${digits}`,
    changeStyle: 'Change style',
    styles: {
      plain: 'up 275 cases, 147.8%',
      count: 'up 275 cases',
      signed: 'up 275 cases (+147.8%)',
      paren: 'up 275 cases (147.8%)',
      equals: 'up 275 cases = 147.8%'
    },
    digits: { 1: 'one decimal', 2: 'two decimals' },
    copy: 'Copy sentence',
    place: (place) => (place ? `across the ${placeKindEn(place)}` : ''),
    at: (areas) => `in ${areas.length > 3 ? `${areas.length} chosen areas` : areas.join(', ')}`,
    ofTypes: (n, types) =>
      types.length === 0 || types.length > 3
        ? ` of ${n} chosen types`
        : ` of the ${types.length > 1 ? 'types' : 'type'} ${types.join('; ').replace(/; (?!.*; )/, ' and ')}`,
    none: 'none',
    count: (n, id) => `${n} ${COUNTED[id] ?? 'case'}${n === '1' ? '' : 's'}`,
    happened: (period, place, cases, of) =>
      `${period}: ${cases || 'no cases'}${of}${place ? ` ${place}` : ''}`,
    up: 'up',
    down: 'down',
    same: 'unchanged',
    unclear: (pct) => `rise or fall unclear, ${pct}`,
    versus: (base) => ` from ${base}`,
    fromTo: (low, high) => `${low} to ${high}`,
    loss: (amount) => `, with losses of ${amount}`,
    lossKnown: (amount) => `, with known losses of ${amount}`,
    withoutUnknown: (cases) => `, not counting ${cases} with unknown losses`,
    knownOf: (base) => `the known part of ${base}`,
    other: (period, what, text) => `${period}: ${what} ${text}`,
    cleared: (n, prior) => `${n} cleared${prior ? ` (of which ${prior} from earlier periods)` : ''}`,
    rate: (pct) => `, a clearance rate of ${pct}`,
    prosecuted: (n) => `${n} prosecuted`,
    suspects: (n) => `${n} dealt with`,
    recovered: (amount) => `${amount} recovered`,
    prevented: (amount) => `${amount} prevented from being lost`,
    crimeReports: (n) => `${n} received`,
    noneOf: {
      cleared: 'no cases cleared',
      prosecuted: 'no cases prosecuted',
      suspects: 'no suspects dealt with',
      recovered: 'nothing recovered',
      prevented: 'nothing prevented from being lost',
      crimeReports: 'no reports received'
    },
    among: '; of which: ',
    item: (label, text, loss) => `${label} – ${text}${loss ? `, losses ${loss}` : ''}`,
    itemLoss: (loss) => `, losses ${loss}`,
    itemLossKnown: (loss) => `, known losses ${loss}`,
    between: '; ',
    end: '.',
    byPeriod: (what, grain) => `${what} ${grain}: `,
    byPeriodFrom: (what, grain, from, to) => `${what} ${grain}, from ${from} to ${to}: `,
    most: (text) => `most in ${text}`,
    least: (text) => `least in ${text}`,
    mostLatest: (text) => `most in the latest, ${text}`,
    leastLatest: (text) => `least in the latest, ${text}`,
    latest: (text) => `latest, ${text}`,
    ranked: {
      type: (dates, n, what) => `${dates}, of ${n} types, ${what}: `,
      area: (dates, n, what) => `${dates}, of ${n} areas, ${what}: `
    },
    onlyOne: {
      type: (dates, item) => `${dates}, only one type: ${item}`,
      area: (dates, item) => `${dates}, only one area: ${item}`
    },
    mostOf: (of) => `the most cases${of}`,
    largest: (what) => `the largest ${what}`,
    more: (n) => (n === 'one' ? 'one other type not named here' : `${n} other types not named here`),
    moreTotals: (n) => ` ${n} more in the table of totals.`,
    rankedLoss: ' The largest losses: ',
    rankedLossKnown: ' The largest known losses: ',
    share: (pct) => `, ${pct} of all`,
    list: (period) => `${period}: `,
    trend: (period, base) => `${period} against ${base}: `,
    reconciled: (name, what, stated, summed) =>
      `${name}: ${what}stated ${stated}, sum of the parts ${summed}`,
    equal: ', equal',
    noContradiction: ', no contradiction',
    differs: (by, more) => `, ${by} ${more ? 'more' : /đồng$/.test(by) ? 'less' : 'fewer'}, unreconciled`,
    contradiction: ', do not match, unreconciled'
  }
};
