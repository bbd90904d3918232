/** How firm a file's figures are (Luật Thống kê, Điều 48; DOMAIN.md §4); `unknown`: nobody has said. */
export const DATA_STATUSES = ['unknown', 'estimated', 'preliminary', 'official'] as const;
export type DataStatus = (typeof DATA_STATUSES)[number];
