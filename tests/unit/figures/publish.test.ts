/** Figures as they may be published: nothing small is left in any cell, picture or text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/lib/cases/quantity';
import type { Figure } from '../../../src/lib/figures/figure';
import { AS_IT_IS, published } from '../../../src/lib/figures/publish';
import { vi } from '../../../src/lib/i18n/vi';
import { aggregate, cubeOf, time, type Row } from '../cube/build';
import { khanhHoa } from '../cube/khanhHoa';
import { PLAIN, seen } from './view';

const BELOW = 5;
const figuresOf = (page: ReturnType<typeof seen>): Figure[] => Object.values(page.figures);

describe('figures safe to publish', () => {
  it('as they are when nothing is asked for', () => {
    const figures = figuresOf(seen(khanhHoa()));
    expect(published(figures, AS_IT_IS, vi).figures).toEqual(figures);
  });

  it('Khánh Hòa, under 10: the type of 8 cases goes, and another with it', () => {
    const figures = figuresOf(seen(khanhHoa()));
    const { figures: out, hidden } = published(figures, { below: 10, round: null }, vi);
    const small = hidden.filter((cell) => cell.small);
    expect(small.length).toBeGreaterThan(0);
    const trend = out.find(({ id }) => id === 'types-by-period');
    const gone = trend?.rows.filter((row) => row.cells['2022:cases']?.kind === 'hidden') ?? [];
    expect(gone.length).toBeGreaterThanOrEqual(2);
    expect(gone.map((row) => row.label).join()).toContain('SMS');
    // Its loss goes with it, and its share elsewhere.
    expect(gone.every((row) => row.cells['2022:loss']?.value === null)).toBe(true);
    for (const figure of out) {
      const texts = JSON.stringify([figure.headline, figure.sentence, figure.alt, figure.picture]);
      expect(texts).not.toMatch(/\b08 vụ|"08"|0,115/);
    }
    expect(trend?.notes.join(' ')).toContain('dưới 10');
  });

  it('a change that gives away the small figure of before goes', () => {
    const rows: Row[] = [
      { ...time(2021), type: 'A', measures: { cases: exactly(2) } },
      { ...time(2021), type: 'B', measures: { cases: exactly(60) } },
      { ...time(2021), type: 'C', measures: { cases: exactly(70) } },
      { ...time(2022), type: 'A', measures: { cases: exactly(50) } },
      { ...time(2022), type: 'B', measures: { cases: exactly(60) } },
      { ...time(2022), type: 'C', measures: { cases: exactly(70) } }
    ];
    const page = seen(
      cubeOf([aggregate(...rows)]),
      { filter: { fromMonth: 2022 * 12, toMonth: 2022 * 12 + 11, types: null, areas: null } },
      PLAIN
    );
    const ranked = page.figures['types-ranked'];
    expect(ranked.rows.find(({ key }) => key === 'A')?.cells['cases:change']?.value).toBe(48);
    const [out] = published([ranked], { below: BELOW, round: null }, vi).figures;
    expect(out?.rows.find(({ key }) => key === 'A')?.cells['cases:change']?.kind).toBe('hidden');
  });

  it('rounded: counts are multiples, percents whole, nothing exact stays', () => {
    const figures = figuresOf(seen(khanhHoa()));
    const { figures: out, hidden } = published(figures, { below: null, round: 5 }, vi);
    expect(hidden).toEqual([]);
    const byPeriod = out.find(({ id }) => id === 'by-period');
    expect(byPeriod?.rows.map((row) => row.cells['cases']?.value)).toEqual([145, 185, 460]);
    expect(byPeriod?.rows.map((row) => row.cells['cases']?.text)).toEqual(['145', '185', '460']);
    expect(byPeriod?.rows.at(-1)?.cells['loss']).toMatchObject({ value: 109e9, text: 'hơn 109' });
    expect(byPeriod?.rows.at(-1)?.cells['cases:percent']?.text).toBe('▲ 148%');
    expect(JSON.stringify(out.map(({ picture, headline }) => [picture, headline]))).not.toMatch(
      /461|147,8|109,2/
    );
  });

  const count = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 300 })).map(exactly);
  const row = fc
    .record({
      year: fc.integer({ min: 2020, max: 2022 }),
      type: fc.constantFrom('lừa A', 'lừa B', 'lừa C', 'Khác'),
      area: fc.constantFrom('Huế', 'Vinh'),
      measures: fc.record({ cases: count, victims: count })
    })
    .map(({ year, ...rest }): Row => ({ ...time(year), ...rest }));

  it('whatever the data: no small count in any cell, bar or list', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const figures = figuresOf(seen(cubeOf([aggregate(...rows)]), {}, PLAIN));
        const { figures: out } = published(figures, { below: BELOW, round: null }, vi);
        for (const figure of out) {
          for (const line of figure.rows)
            for (const [id, cell] of Object.entries(line.cells)) {
              // A change of a few cases between two large figures is no small cell.
              const counts = !/^(change|percent)/.test(id) && /cases$|victims$|^(value|stated|sum)$/.test(id);
              const small = cell.value !== null && cell.value > 0 && cell.value < BELOW;
              if (counts && small) throw new Error(`${figure.id} ${line.key} ${id} ${cell.value}`);
            }
          const { picture } = figure;
          const drawn =
            picture?.kind === 'panels'
              ? picture.panels.flatMap(({ bars }) => bars)
              : picture?.kind === 'ranking'
                ? picture.lists.flatMap(({ items }) => items)
                : [];
          for (const { value } of drawn)
            if (value !== null && value > 0 && value < BELOW) throw new Error(`${figure.id} draws ${value}`);
        }
      }),
      { numRuns: 150 }
    );
  });
});
