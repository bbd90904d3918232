/**
 * Answers to the questions a file asks, as changes to its reading.
 */
import type { MeasureId } from '../cases/measures';
import type { Changes, Choice, DateOrder, NumberStyle, Question, TwoDigitYears } from './reading';

/** The changes with one question answered. */
export function withAnswer(changes: Changes, question: Question, choice: Choice): Changes {
  const { column } = question;
  switch (question.kind) {
    case 'number-style':
      return { ...changes, numberStyles: { ...changes.numberStyles, [column]: choice as NumberStyle } };
    case 'date-order':
      return { ...changes, dateOrders: { ...changes.dateOrders, [column]: choice as DateOrder } };
    case 'two-digit-year':
      return { ...changes, twoDigitYears: { ...changes.twoDigitYears, [column]: choice as TwoDigitYears } };
    case 'measure':
      return { ...changes, measure: choice as MeasureId };
  }
}

/** The changes as they were before any question was answered: reading so asks them all. */
export function withoutAnswers(changes: Changes): Changes {
  const answers: readonly (keyof Changes)[] = ['numberStyles', 'dateOrders', 'twoDigitYears', 'measure'];
  return Object.fromEntries(
    Object.entries(changes).filter(([key]) => !answers.some((answer) => answer === key))
  );
}

/** What was answered, now or for an earlier file of this layout, or `null`. */
export function answerIn(changes: Changes, question: Question): Choice | null {
  return given(changes, question) ?? (question.remembered ? question.assumed : null);
}

function given(changes: Changes, { kind, column }: Question): Choice | null {
  switch (kind) {
    case 'number-style':
      return changes.numberStyles?.[column] ?? null;
    case 'date-order':
      return changes.dateOrders?.[column] ?? null;
    case 'two-digit-year':
      return changes.twoDigitYears?.[column] ?? null;
    case 'measure':
      return changes.measure ?? null;
  }
}
