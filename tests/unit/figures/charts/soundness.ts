/** What must hold of any laid-out drawing. */
import { textWidth, type Scene, type Shape } from '../../../../src/lib/figures/charts/scene';

const NUMBER = '-?\\d+(?:\\.\\d+)?(?:e-?\\d+)?';
const PATH = new RegExp(`^(?:M${NUMBER} ${NUMBER}(?:[LC]${NUMBER}(?: ${NUMBER})*)*)*$`);

function must(fact: boolean, what: () => string): void {
  if (!fact) throw new Error(what());
}

/** Finite numbers everywhere, well-formed paths, no shape of negative size, nothing said by the program. */
export function sound(scene: Scene): void {
  must(Number.isFinite(scene.width) && Number.isFinite(scene.height) && scene.height > 0, () => {
    return `${scene.width} × ${scene.height}`;
  });
  for (const item of scene.items) {
    for (const shape of item.shapes) {
      const where = (): string => JSON.stringify(shape);
      for (const value of Object.values(shape))
        if (typeof value === 'number') must(Number.isFinite(value), where);
      if (shape.t === 'path') must(PATH.test(shape.d), where);
      if (shape.t === 'rect') must(shape.w >= 0 && shape.h >= 0, where);
      if (shape.t === 'circle') must(shape.r > 0, where);
      if (shape.t === 'text') must(!/undefined|NaN|\bnull\b|Infinity/.test(shape.text), where);
      must(!('stroke' in shape && shape.stroke === '') && !('fill' in shape && shape.fill === ''), where);
    }
    if (item.box) must(Object.values(item.box).every(Number.isFinite), () => JSON.stringify(item.box));
    if (item.key !== undefined) must(typeof item.label === 'string', () => item.key ?? '');
  }
}

/** Bars and everything that can be clicked lie in the drawing. */
export function inside(scene: Scene, slack = 0.5): void {
  const ok = (box: { x: number; y: number; w: number; h: number }): void =>
    must(
      box.x >= -slack &&
        box.y >= -slack &&
        box.x + box.w <= scene.width + slack &&
        box.y + box.h <= scene.height + slack,
      () => `${scene.width} × ${scene.height}: ${JSON.stringify(box)}`
    );
  for (const item of scene.items) {
    for (const shape of item.shapes) if (shape.t === 'rect') ok(shape);
    if (item.box) ok(item.box);
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
