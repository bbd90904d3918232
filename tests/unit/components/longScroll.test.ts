import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LongScroll } from '../../../src/lib/components/longScroll';

const ROW = 36;
const VIEW = 700;

describe('a list that fits', () => {
  it('is scrolled pixel by pixel', () => {
    const scroll = new LongScroll();
    expect(scroll.resize(100_000, ROW, VIEW)).toBe(0);
    expect(scroll.body).toBe(3_600_000);
    for (const to of [10, 500, 3_599_300, 0]) {
      scroll.scrolled(to);
      expect([scroll.top, scroll.shift]).toEqual([to, 0]);
    }
  });
});

describe('a million rows', () => {
  const long = (): LongScroll => {
    const scroll = new LongScroll();
    scroll.resize(1_000_000, ROW, VIEW);
    return scroll;
  };
  const end = 1_000_000 * ROW - VIEW;

  it('is lower than it really is, and both ends are reached', () => {
    const scroll = long();
    expect(scroll.body).toBe(8_000_000);
    scroll.scrolled(8_000_000 - VIEW);
    expect(scroll.top).toBe(end);
    scroll.scrolled(0);
    expect(scroll.top).toBe(0);
  });

  it('small moves are pixel by pixel, a jump goes to the same fraction', () => {
    const scroll = long();
    scroll.scrolled(4_000_000);
    const before = scroll.top;
    expect(before / end).toBeCloseTo(4_000_000 / (8_000_000 - VIEW), 9);
    scroll.scrolled(4_000_100);
    expect(scroll.top).toBe(before + 100);
    scroll.scrolled(4_000_040);
    expect(scroll.top).toBe(before + 40);
  });

  it('after a rest the position stands for the place again, and what is seen has not moved', () => {
    const scroll = long();
    for (let at = 100; at <= 60_000; at += 100) scroll.scrolled(at);
    expect(scroll.top).toBe(60_000);
    const to = scroll.settle();
    expect(scroll.top).toBe(60_000);
    expect(to).toBeCloseTo((60_000 / end) * (8_000_000 - VIEW), 0);
    scroll.scrolled(to);
    expect(scroll.top).toBe(60_000);
  });

  it('never leaves the list, and rows never leave the element, whatever is done', () => {
    const step = fc.oneof(
      fc.record({ scrolled: fc.double({ min: -50, max: 8_000_050, noNaN: true }) }),
      fc.record({ goto: fc.double({ min: -1e6, max: 4e7, noNaN: true }) }),
      fc.record({ rows: fc.integer({ min: 0, max: 1_000_000 }), row: fc.constantFrom(36, 68) }),
      fc.constant({ settle: true })
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const scroll = long();
        let height = 1_000_000 * ROW;
        for (const one of steps) {
          if ('scrolled' in one) scroll.scrolled(Math.max(0, Math.min(one.scrolled, scroll.body - VIEW)));
          else if ('goto' in one) scroll.goto(one.goto);
          else if ('rows' in one) {
            height = one.rows * one.row;
            scroll.resize(one.rows, one.row, VIEW);
          } else scroll.settle();
          expect(scroll.top).toBeGreaterThanOrEqual(0);
          expect(scroll.top).toBeLessThanOrEqual(Math.max(0, height - VIEW) + 1e-6);
          const position = scroll.top - scroll.shift;
          expect(position).toBeGreaterThanOrEqual(-1e-6);
          expect(position).toBeLessThanOrEqual(Math.max(0, scroll.body - VIEW) + 1);
        }
      }),
      { numRuns: 500 }
    );
  });
});
