/**
 * A reader of presentations of the tests' own (ECMA-376 parts 1 and 2): checks the package strictly, and gives back
 * slides, charts with their workbooks, tables and notes. Independent of what wrote them.
 */
import { strFromU8, unzipSync } from 'fflate';
import { posix } from 'node:path';
import { all, readXml, under, type Element } from './xmlTree';

export interface ReadChart {
  readonly direction: 'bar' | 'col';
  readonly series: readonly {
    readonly name: string;
    readonly categories: readonly string[];
    readonly values: readonly (number | null)[];
    readonly labels: ReadonlyMap<number, string>;
    readonly colours: readonly string[];
  }[];
  readonly alt: string;
  readonly workbook: Uint8Array;
}

export interface ReadSlide {
  readonly title: string;
  /** points */
  readonly titleSize: number;
  readonly texts: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly charts: readonly ReadChart[];
  readonly pictures: readonly {
    readonly alt: string;
    readonly png: Uint8Array;
    readonly w: number;
    readonly h: number;
  }[];
  readonly notes: readonly string[];
  readonly layout: string;
}

type Parts = ReadonlyMap<string, Uint8Array>;

function must(fact: unknown, what: string): asserts fact {
  if (!fact) throw new Error(what);
}

export function readPptx(bytes: Uint8Array): ReadSlide[] {
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
  const xmls = new Map(
    [...parts]
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, data]) => [name, readXml(strFromU8(data))])
  );
  const xml = (name: string): Element => {
    const found = xmls.get(name);
    must(found, `no part ${name}`);
    return found;
  };
  types(parts, xml('[Content_Types].xml'));
  for (const name of xmls.keys()) if (name.endsWith('.rels')) targets(name, xml(name), parts);
  for (const [name, root] of xmls) {
    references(name, root, xmls);
    if (/^ppt\/(slides|slideLayouts|slideMasters|notesSlides)\/[^/]+\.xml$/.test(name)) numbers(name, root);
    inOrder(root);
  }
  const presentation = xml('ppt/presentation.xml');
  const of = relations('ppt/presentation.xml', xmls);
  const ids = all(presentation, 'p:sldId');
  must(new Set(ids.map((one) => one.attributes['id'])).size === ids.length, 'slide ids twice');
  return ids.map((one) => slide(of.get(one.attributes['r:id'] ?? '') ?? '', xml, xmls, parts));
}

/** Every part has a type, every type a part, none twice. */
function types(parts: Parts, root: Element): void {
  const defaults = new Map(
    under(root, 'Default').map(({ attributes: a }) => [
      (a['Extension'] ?? '').toLowerCase(),
      a['ContentType']
    ])
  );
  const overrides = under(root, 'Override').map(({ attributes: a }) => (a['PartName'] ?? '').slice(1));
  must(new Set(overrides).size === overrides.length, 'a part has two types');
  for (const part of overrides) must(parts.has(part), `type of ${part}, which is not there`);
  for (const part of parts.keys()) {
    if (part === '[Content_Types].xml') continue;
    const extension = part.split('.').at(-1) ?? '';
    must(overrides.includes(part) || defaults.has(extension.toLowerCase()), `no type for ${part}`);
    must(overrides.includes(part) || extension !== 'xml', `${part} is plain XML`);
  }
}

function relsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

function sourceOf(rels: string): string {
  return posix.join(posix.dirname(posix.dirname(rels)), posix.basename(rels, '.rels'));
}

function targetOf(part: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(posix.dirname(part), target));
}

function targets(name: string, root: Element, parts: Parts): void {
  const ids = root.children.map(({ attributes }) => attributes['Id']);
  must(new Set(ids).size === ids.length, `${name}: an id twice`);
  if (name !== '_rels/.rels') must(parts.has(sourceOf(name)), `${name} of nothing`);
  for (const { attributes } of root.children) {
    must(attributes['TargetMode'] !== 'External', `${name}: something from outside`);
    const target = targetOf(sourceOf(name), attributes['Target'] ?? '');
    must(parts.has(target), `${name}: ${target} is not there`);
  }
}

function relations(part: string, xmls: ReadonlyMap<string, Element>): Map<string, string> {
  return new Map(
    (xmls.get(relsOf(part))?.children ?? []).map(({ attributes: a }) => [
      a['Id'] ?? '',
      targetOf(part, a['Target'] ?? '')
    ])
  );
}

/** Every `r:…` names a relation of its part. */
function references(name: string, root: Element, xmls: ReadonlyMap<string, Element>): void {
  if (name.endsWith('.rels')) return;
  const known = relations(name, xmls);
  const walk = ({ attributes, children }: Element): void => {
    for (const [key, value] of Object.entries(attributes))
      if (/^r:(id|embed|link|pict)$/.test(key)) must(known.has(value), `${name}: ${key}="${value}"`);
    children.forEach(walk);
  };
  walk(root);
}

function numbers(name: string, root: Element): void {
  const ids = all(root, 'p:cNvPr').map(({ attributes }) => attributes['id']);
  must(new Set(ids).size === ids.length, `${name}: a shape's number twice: ${ids.join(' ')}`);
  for (const id of ids) must(/^[1-9]\d*$/.test(id ?? ''), `${name}: number ${id}`);
}

const LABEL = [
  'c:idx',
  'c:delete',
  'c:layout',
  'c:tx',
  'c:numFmt',
  'c:spPr',
  'c:txPr',
  'c:dLblPos',
  'c:showLegendKey',
  'c:showVal',
  'c:showCatName',
  'c:showSerName',
  'c:showPercent',
  'c:showBubbleSize',
  'c:separator',
  'c:extLst'
];
const AXIS = [
  'c:axId',
  'c:scaling',
  'c:delete',
  'c:axPos',
  'c:majorGridlines',
  'c:minorGridlines',
  'c:title',
  'c:numFmt',
  'c:majorTickMark',
  'c:minorTickMark',
  'c:tickLblPos',
  'c:spPr',
  'c:txPr',
  'c:crossAx',
  'c:crosses',
  'c:crossesAt'
];
const inDrawing = (names: string): string[] => names.split(' ').map((name) => `a:${name}`);
const inSlide = (names: string): string[] =>
  names.split(' ').map((name) => (name.includes(':') ? name : `p:${name}`));
const FILL = 'noFill solidFill gradFill blipFill pattFill grpFill';
const LINE = inDrawing(`${FILL} prstDash custDash round bevel miter headEnd tailEnd extLst`);
const RUN = inDrawing(
  `ln ${FILL} effectLst effectDag highlight uLnTx uLn uFillTx uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst`
);
const SHAPE = inDrawing(`xfrm custGeom prstGeom ${FILL} ln effectLst effectDag scene3d sp3d extLst`);
/** The order of children by the schema (ECMA-376 part 1, dml-chart.xsd, dml-main.xsd, pml.xsd). */
const ORDER: Record<string, readonly string[]> = {
  'p:presentation': inSlide(
    'sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags embeddedFontLst custShowLst ' +
      'photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst'
  ),
  'p:sldMaster': inSlide('cSld clrMap sldLayoutIdLst transition timing hf txStyles extLst'),
  'p:sldLayout': inSlide('cSld clrMapOvr transition timing hf extLst'),
  'p:sld': inSlide('cSld clrMapOvr transition timing extLst'),
  'p:notes': inSlide('cSld clrMapOvr extLst'),
  'p:notesMaster': inSlide('cSld clrMap hf notesStyle extLst'),
  'p:cSld': inSlide('bg spTree custDataLst controls extLst'),
  'p:sp': inSlide('nvSpPr spPr style txBody extLst'),
  'p:pic': inSlide('nvPicPr blipFill spPr style extLst'),
  'p:graphicFrame': inSlide('nvGraphicFramePr xfrm a:graphic extLst'),
  'p:txBody': inDrawing('bodyPr lstStyle p'),
  'p:spPr': SHAPE,
  'c:spPr': SHAPE,
  'a:txBody': inDrawing('bodyPr lstStyle p'),
  'a:tbl': inDrawing('tblPr tblGrid tr'),
  'a:tr': inDrawing('tc extLst'),
  'a:tc': inDrawing('txBody tcPr extLst'),
  'a:tcPr': inDrawing(`lnL lnR lnT lnB lnTlToBr lnBlToTr cell3D ${FILL} headers extLst`),
  'a:pPr': inDrawing(
    'lnSpc spcBef spcAft buClrTx buClr buSzTx buSzPct buSzPts buFontTx buFont buNone buAutoNum buChar buBlip tabLst defRPr extLst'
  ),
  'a:rPr': RUN,
  'a:defRPr': RUN,
  'a:endParaRPr': RUN,
  'a:ln': LINE,
  'a:lnL': LINE,
  'a:lnR': LINE,
  'a:lnT': LINE,
  'a:lnB': LINE,
  'c:chartSpace': [
    'c:date1904',
    'c:lang',
    'c:roundedCorners',
    'c:style',
    'c:clrMapOvr',
    'c:pivotSource',
    'c:protection',
    'c:chart',
    'c:spPr',
    'c:txPr',
    'c:externalData',
    'c:printSettings',
    'c:userShapes',
    'c:extLst'
  ],
  'c:chart': [
    'c:title',
    'c:autoTitleDeleted',
    'c:pivotFmts',
    'c:view3D',
    'c:floor',
    'c:sideWall',
    'c:backWall',
    'c:plotArea',
    'c:legend',
    'c:plotVisOnly',
    'c:dispBlanksAs',
    'c:extLst'
  ],
  'c:plotArea': [
    'c:layout',
    'c:barChart',
    'c:lineChart',
    'c:catAx',
    'c:valAx',
    'c:dTable',
    'c:spPr',
    'c:extLst'
  ],
  'c:barChart': [
    'c:barDir',
    'c:grouping',
    'c:varyColors',
    'c:ser',
    'c:dLbls',
    'c:gapWidth',
    'c:overlap',
    'c:serLines',
    'c:axId',
    'c:extLst'
  ],
  'c:lineChart': [
    'c:grouping',
    'c:varyColors',
    'c:ser',
    'c:dLbls',
    'c:dropLines',
    'c:hiLowLines',
    'c:upDownBars',
    'c:marker',
    'c:smooth',
    'c:axId',
    'c:extLst'
  ],
  'c:ser': [
    'c:idx',
    'c:order',
    'c:tx',
    'c:spPr',
    'c:invertIfNegative',
    'c:pictureOptions',
    'c:marker',
    'c:dPt',
    'c:dLbls',
    'c:trendline',
    'c:errBars',
    'c:cat',
    'c:val',
    'c:smooth',
    'c:shape',
    'c:extLst'
  ],
  'c:dPt': [
    'c:idx',
    'c:invertIfNegative',
    'c:marker',
    'c:bubble3D',
    'c:explosion',
    'c:spPr',
    'c:pictureOptions',
    'c:extLst'
  ],
  'c:dLbl': LABEL,
  'c:dLbls': [
    'c:dLbl',
    ...LABEL.filter((name) => !['c:idx', 'c:layout', 'c:tx'].includes(name)),
    'c:showLeaderLines',
    'c:leaderLines'
  ],
  'c:catAx': [
    ...AXIS,
    'c:auto',
    'c:lblAlgn',
    'c:lblOffset',
    'c:tickLblSkip',
    'c:tickMarkSkip',
    'c:noMultiLvlLbl',
    'c:extLst'
  ],
  'c:valAx': [...AXIS, 'c:crossBetween', 'c:majorUnit', 'c:minorUnit', 'c:dispUnits', 'c:extLst'],
  'c:scaling': ['c:logBase', 'c:orientation', 'c:max', 'c:min', 'c:extLst'],
  'c:legend': ['c:legendPos', 'c:legendEntry', 'c:layout', 'c:overlay', 'c:spPr', 'c:txPr', 'c:extLst'],
  'c:strCache': ['c:ptCount', 'c:pt'],
  'c:numCache': ['c:formatCode', 'c:ptCount', 'c:pt']
};
const NEEDED: Record<string, readonly string[]> = {
  'c:chartSpace': ['c:chart'],
  'c:chart': ['c:plotArea'],
  'c:barChart': ['c:barDir', 'c:axId'],
  'c:lineChart': ['c:grouping', 'c:axId'],
  'c:ser': ['c:idx', 'c:order', 'c:cat', 'c:val'],
  'c:catAx': ['c:axId', 'c:scaling', 'c:axPos', 'c:crossAx'],
  'c:valAx': ['c:axId', 'c:scaling', 'c:axPos', 'c:crossAx']
};

function inOrder(element: Element): void {
  const order = ORDER[element.name];
  if (order) {
    const places = element.children.map(({ name }) => {
      must(order.includes(name), `${element.name} has no ${name}`);
      return order.indexOf(name);
    });
    places.forEach((place, i) =>
      must(
        i === 0 || place >= (places[i - 1] ?? 0),
        `${element.name}: ${element.children.map(({ name }) => name).join(' ')}`
      )
    );
    // On a slide a chart is only named.
    const named = element.attributes['r:id'] !== undefined;
    for (const name of named ? [] : (NEEDED[element.name] ?? []))
      must(under(element, name).length > 0, `${element.name} lacks ${name}`);
    // What is a value and no list stands once.
    for (const { name } of element.children)
      if (
        name.startsWith('c:') &&
        !['c:ser', 'c:dPt', 'c:dLbl', 'c:pt', 'c:axId', 'c:legendEntry'].includes(name)
      )
        must(under(element, name).length === 1, `${name} twice`);
  }
  if (element.name === 'c:barChart' || element.name === 'c:lineChart')
    must(under(element, 'c:axId').length === 2, 'two axes');
  element.children.forEach(inOrder);
}

function words(element: Element): string {
  return all(element, 'a:p')
    .map((paragraph) =>
      all(paragraph, 'a:t')
        .map(({ text }) => text)
        .join('')
    )
    .join('\n');
}

function slide(
  name: string,
  xml: (name: string) => Element,
  xmls: ReadonlyMap<string, Element>,
  parts: Parts
): ReadSlide {
  const root = xml(name);
  const of = relations(name, xmls);
  const shapes = all(root, 'p:sp');
  const isTitle = (shape: Element): boolean =>
    all(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'title');
  const title = shapes.find(isTitle);
  const frames = all(root, 'p:graphicFrame');
  const notes = [...of.values()].find((target) => target.includes('notesSlide'));
  const layout = [...of.values()].find((target) => target.includes('slideLayout')) ?? '';
  return {
    title: title ? words(title) : '',
    titleSize: Number(title && all(title, 'a:rPr')[0]?.attributes['sz']) / 100,
    texts: shapes.filter((shape) => !isTitle(shape)).map(words),
    tables: frames
      .flatMap((one) => all(one, 'a:tbl'))
      .map((table) => under(table, 'a:tr').map((row) => under(row, 'a:tc').map(words))),
    charts: frames.flatMap((one) =>
      all(one, 'c:chart').map(({ attributes }) => {
        const part = of.get(attributes['r:id'] ?? '') ?? '';
        const book = [...relations(part, xmls).values()].find((target) => target.endsWith('.xlsx')) ?? '';
        return chart(
          xml(part),
          all(one, 'p:cNvPr')[0]?.attributes['descr'] ?? '',
          parts.get(book) ?? new Uint8Array()
        );
      })
    ),
    pictures: all(root, 'p:pic').map((picture) => {
      const ext = all(picture, 'a:ext').find(({ attributes }) => attributes['cx'])?.attributes ?? {};
      return {
        alt: all(picture, 'p:cNvPr')[0]?.attributes['descr'] ?? '',
        png:
          parts.get(of.get(all(picture, 'a:blip')[0]?.attributes['r:embed'] ?? '') ?? '') ?? new Uint8Array(),
        w: Number(ext['cx']),
        h: Number(ext['cy'])
      };
    }),
    notes: notes
      ? all(xml(notes), 'p:sp')
          .filter((shape) => all(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'body'))
          .flatMap((shape) => words(shape).split('\n'))
      : [],
    layout
  };
}

function chart(root: Element, alt: string, workbook: Uint8Array): ReadChart {
  const value = (element: Element | undefined): string => element?.attributes['val'] ?? '';
  return {
    direction: value(all(root, 'c:barDir')[0]) as 'bar' | 'col',
    alt,
    workbook,
    series: all(root, 'c:ser').map((one) => {
      const points = (path: readonly string[]): (string | null)[] => {
        const cache = under(one, ...path)[0];
        const found: (string | null)[] = Array.from(
          { length: Number(value(under(cache ?? one, 'c:ptCount')[0])) },
          () => null
        );
        for (const point of cache ? under(cache, 'c:pt') : [])
          found[Number(point.attributes['idx'])] = under(point, 'c:v')[0]?.text ?? null;
        return found;
      };
      return {
        name: points(['c:tx', 'c:strRef', 'c:strCache'])[0] ?? '',
        categories: points(['c:cat', 'c:strRef', 'c:strCache']).map((text) => text ?? ''),
        values: points(['c:val', 'c:numRef', 'c:numCache']).map((text) =>
          text === null ? null : Number(text)
        ),
        labels: new Map(
          under(one, 'c:dLbls', 'c:dLbl')
            .filter((label) => under(label, 'c:tx').length > 0)
            .map((label) => [Number(value(under(label, 'c:idx')[0])), words(label)])
        ),
        colours: under(one, 'c:dPt').map((point) => all(point, 'a:srgbClr')[0]?.attributes['val'] ?? '')
      };
    })
  };
}
