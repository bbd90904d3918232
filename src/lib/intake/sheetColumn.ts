/** The name of the column that says which sheet a row is from, where several are read together. */
export const SHEET_COLUMN = 'Trang tính';
