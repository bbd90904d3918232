/**
 * Medians, which no sum of cells can give: asked of the database for rows and columns that are known
 * beforehand. Plain data, so that figures need no database.
 */

/** What medians are asked for. */
export interface MedianQuestion {
  /** the dimension of the rows */
  readonly dimension: string;
  /** rows: each the labels it takes in; the empty text is "not stated" */
  readonly groups: readonly (readonly string[])[];
  /** first and last reporting month of each column */
  readonly columns: readonly { readonly fromMonth: number; readonly toMonth: number }[];
  /** only these types and areas; `null` for all */
  readonly types: ReadonlySet<string> | null;
  readonly areas: ReadonlySet<string> | null;
}

/** The median loss of single cases whose loss is known, đồng; between the two in the middle, their mean. */
export interface Median {
  readonly value: number;
  /** medians of the lower and of the upper ends: the true median lies between */
  readonly low: number;
  readonly high: number;
  /** cases it rests on */
  readonly rows: number;
}

/** `at(group, column)`; −1 stands for all groups (columns). `null` when no case is known there. */
export interface Medians {
  at(group: number, column: number): Median | null;
}
