/** What must hold of any laid-out drawing. */
import { expect } from 'vitest';
import { textWidth, type Scene, type Shape } from '../../../../src/lib/figures/charts/scene';

const NUMBER = '-?\\d+(?:\\.\\d+)?(?:e-?\\d+)?';
const PATH = new RegExp(`^(?:M${NUMBER} ${NUMBER}(?:[LC]${NUMBER}(?: ${NUMBER})*)*)*$`);

/** Finite numbers everywhere, well-formed paths, no shape of negative size, nothing said by the program. */
export function sound(scene: Scene): void {
  expect(Number.isFinite(scene.width) && Number.isFinite(scene.height)).toBe(true);
  expect(scene.height).toBeGreaterThan(0);
  for (const item of scene.items) {
    for (const shape of item.shapes) {
      const where = JSON.stringify(shape);
      for (const value of Object.values(shape))
        if (typeof value === 'number') expect(Number.isFinite(value), where).toBe(true);
      if (shape.t === 'path') expect(shape.d, where).toMatch(PATH);
      if (shape.t === 'rect') expect(shape.w >= 0 && shape.h >= 0, where).toBe(true);
      if (shape.t === 'circle') expect(shape.r, where).toBeGreaterThan(0);
      if (shape.t === 'text') expect(shape.text, where).not.toMatch(/undefined|NaN|\bnull\b|Infinity/);
      const colours = 'stroke' in shape ? [shape.stroke] : 'fill' in shape ? [shape.fill] : [];
      for (const colour of colours) expect(colour, where).not.toBe('');
    }
    if (item.box) for (const value of Object.values(item.box)) expect(Number.isFinite(value)).toBe(true);
    if (item.key !== undefined) expect(item.label).toBeTypeOf('string');
  }
}

/** Bars and everything that can be clicked lie in the drawing. */
export function inside(scene: Scene, slack = 0.5): void {
  const ok = (x: number, y: number, w: number, h: number, what: unknown): void =>
    expect(
      x >= -slack && y >= -slack && x + w <= scene.width + slack && y + h <= scene.height + slack,
      `${scene.width}×${scene.height}: ${JSON.stringify(what)}`
    ).toBe(true);
  for (const item of scene.items) {
    for (const shape of item.shapes) if (shape.t === 'rect') ok(shape.x, shape.y, shape.w, shape.h, shape);
    if (item.box) ok(item.box.x, item.box.y, item.box.w, item.box.h, item.box);
  }
}

/** Left and right end of a text. */
export function reach(shape: Extract<Shape, { t: 'text' }>): [number, number] {
  const w = textWidth(shape.text, shape.size, shape.weight);
  const left = shape.align === 'right' ? shape.x - w : shape.align === 'center' ? shape.x - w / 2 : shape.x;
  return [left, left + w];
}

export function shapesOf(scene: Scene): Shape[] {
  return scene.items.flatMap((item) => [...item.shapes]);
}
