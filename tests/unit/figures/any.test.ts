/** What holds for the overview of any data, however looked at. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRAINS } from '../../../src/lib/cases/calendar';
import { dayOf } from '../../../src/lib/cases/day';
import { exactly } from '../../../src/lib/cases/quantity';
import type { Overview } from '../../../src/lib/figures/overview';
import { caseLevel, cubeOf } from '../cube/build';
import { anyCube, anyView } from './anyData';
import { allTexts, PLAIN, seen } from './view';

const lang = fc.constantFrom('vi' as const, 'en' as const);
const looks = fc.tuple(anyCube, anyView, lang).map(([cube, how, language]) => ({
  language,
  page: (): Overview => seen(cube(), { ...how, lang: language }, PLAIN)
}));

/** As `expect(fact).toBe(true)`, without its price: these run by the hundred thousand. */
function must(fact: boolean, what: () => string): void {
  if (!fact) throw new Error(what());
}

function every(check: (page: Overview, language: 'vi' | 'en') => void, numRuns = 200): void {
  fc.assert(
    fc.property(looks, ({ page, language }) => {
      check(page(), language);
    }),
    { numRuns }
  );
}

describe('any data, any view', () => {
  it('no text shows what a program would say', () => {
    every((page) => {
      for (const [at, text] of allTexts(page))
        must(!/undefined|NaN|\bnull\b|Infinity|\[object|function|\$\{/.test(text), () => `${at}: ${text}`);
    });
  });

  it('English has no Vietnamese words', () => {
    const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
    every((page, language) => {
      if (language !== 'en') return;
      for (const [at, text] of allTexts(page)) {
        // What exported files say to intake is not shown; đồng has no English name.
        if (at.endsWith('.readAs')) continue;
        must(!vietnamese.test(text.replace(/đồng|đ(?![\p{L}])/gu, '')), () => `${at}: ${text}`);
      }
    });
  });

  it('a cell without a value says why, one with bounds lies in them', () => {
    every((page) => {
      for (const figure of Object.values(page.figures))
        for (const line of figure.rows)
          for (const [id, cell] of Object.entries(line.cells)) {
            const at = (): string => `${figure.id} ${line.key} ${id}: ${JSON.stringify(cell)}`;
            if (cell.value === null)
              must(['unknown', 'not-computable', 'text'].includes(cell.kind ?? ''), at);
            else must(Number.isFinite(cell.value) && cell.text !== '', at);
            if (cell.low === undefined || cell.high === undefined || cell.value === null) continue;
            const slack = 1e-9 * Math.max(1, Math.abs(cell.value));
            must(cell.low <= cell.value + slack && cell.high >= cell.value - slack, at);
          }
    });
  });

  it('every row has every column, and keys are its own', () => {
    every((page) => {
      for (const figure of Object.values(page.figures)) {
        const keys = figure.rows.map((line) => line.key);
        must(new Set(keys).size === keys.length, () => `${figure.id}: ${keys.join(', ')}`);
        for (const line of figure.rows)
          for (const column of figure.columns)
            must(line.cells[column.id] !== undefined, () => `${figure.id} ${line.key} ${column.id}`);
      }
    });
  });

  it('no dates run backwards', () => {
    every((page) => {
      for (const [at, text] of allTexts(page))
        for (const m of text.matchAll(/(\d\d)\/(\d\d)(?:\/(\d{4}))?–(\d\d)\/(\d\d)\/(\d{4})/g)) {
          const from = `${m[3] ?? m[6]}${m[2]}${m[1]}`;
          const to = `${m[6]}${m[5]}${m[4]}`;
          must(from <= to, () => `${at}: ${m[0]}`);
        }
    });
  });

  it('no range is written from its larger end', () => {
    every((page, language) => {
      const number = (text = ''): number =>
        Number(language === 'vi' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''));
      for (const [at, text] of allTexts(page))
        // Not dates, and not the falls of a negative range.
        for (const m of text.matchAll(/(?<![\d/.,–-])(\d[\d.,]*)–(\d[\d.,]*)(?=%| |$)(?!\/)/g))
          must(number(m[1]) <= number(m[2]), () => `${at}: ${text}`);
    });
  });

  it('shares of a ranking are fractions and add up to the whole', () =>
    every((page) => {
      for (const id of ['types-ranked', 'areas-ranked'] as const)
        for (const column of ['cases:share', 'loss:share']) {
          const shares = page.figures[id].rows.flatMap((line) => line.cells[column]?.value ?? []);
          if (shares.length === 0) continue;
          for (const share of shares) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share, `${id} ${column}`).toBeLessThanOrEqual(1 + 1e-9);
          }
          expect(
            shares.reduce((all, one) => all + one, 0),
            `${id} ${column}`
          ).toBeCloseTo(1, 6);
        }
    }));

  it('is the same every time', () => {
    fc.assert(
      fc.property(looks, ({ page }) => {
        expect(JSON.stringify(page())).toBe(JSON.stringify(page()));
      }),
      { numRuns: 50 }
    );
  });
});

it('figures agree with one another on lists of dated cases', () => {
  const list = fc.array(
    fc.record({
      at: fc.integer({ min: dayOf(2020, 1, 1) ?? 0, max: dayOf(2023, 12, 31) ?? 0 }),
      type: fc.constantFrom('a', 'b', 'c'),
      loss: fc.integer({ min: 0, max: 10 ** 10 })
    }),
    { minLength: 1, maxLength: 60 }
  );
  fc.assert(
    fc.property(list, fc.constantFrom(...GRAINS), (found, grain) => {
      const cube = cubeOf([
        caseLevel(
          ...found.map(({ at, type, loss }) => ({
            from: at,
            to: at,
            type,
            measures: { cases: exactly(1), loss: exactly(loss) }
          }))
        )
      ]);
      const { figures } = seen(cube, { grain }, PLAIN);
      for (const id of ['cases', 'loss']) {
        const total = figures.totals.rows.find((line) => line.key === id)?.cells['value']?.value;
        const plain = found.reduce((all, one) => all + (id === 'cases' ? 1 : one.loss), 0);
        const added = (name: 'by-period' | 'types-ranked'): number =>
          figures[name].rows.reduce((all, line) => all + (line.cells[id]?.value ?? 0), 0);
        expect(total).toBe(plain);
        expect(added('by-period')).toBe(plain);
        expect(added('types-ranked')).toBe(plain);
        const trend = figures['types-by-period'];
        const perType = trend.rows.filter((line) => line.filter);
        for (const line of figures['by-period'].rows) {
          const column = `${line.key}:${id}`;
          expect(perType.reduce((all, one) => all + (one.cells[column]?.value ?? 0), 0)).toBe(
            line.cells[id]?.value
          );
        }
      }
    }),
    { numRuns: 150 }
  );
});
