/** How hard a password is to guess, roughly: enough to hint, no proof of anything. */

export const LEAST_PASSWORD = 8;

export type Strength = 'none' | 'short' | 'weak' | 'fair' | 'strong';

/**
 * Length times what each letter could be, less what repeats or runs on. A sentence of several words comes out strong.
 * `short`: under `LEAST_PASSWORD` letters, not taken.
 */
export function strengthOf(password: string): Strength {
  const letters = [...password.normalize('NFC')];
  if (letters.length === 0) return 'none';
  if (letters.length < LEAST_PASSWORD) return 'short';
  const bits = letters.reduce((sum, letter, i) => sum + (isForeseen(letters, i) ? 0.5 : bitsOf(letter)), 0);
  const varied = new Set(letters).size < 5 ? bits / 2 : bits;
  if (varied < 45) return 'weak';
  return varied < 70 ? 'fair' : 'strong';
}

/** Words are not made of random letters: a small one adds half of what it could. */
function bitsOf(letter: string): number {
  if (/\p{Ll}/u.test(letter)) return 3;
  return /\p{Lu}|\d/u.test(letter) ? 3.5 : 4.5;
}

/** The same as the one before, or next to it in alphabet or row of digits. */
function isForeseen(letters: readonly string[], at: number): boolean {
  const step = (letters[at]?.codePointAt(0) ?? 0) - (letters[at - 1]?.codePointAt(0) ?? -9);
  return at > 0 && Math.abs(step) <= 1;
}
