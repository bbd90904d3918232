/** Words of amounts in foreign currency, in Vietnamese; `foreign.en.ts` has the same shape. */
export const foreignVi = {
  title: 'ngoại tệ',
  headline: (cases: string, names: string) =>
    `${cases} vụ ghi bằng ngoại tệ (${names}), không cộng vào số tiền bằng đồng`,
  sub: 'số tiền ghi bằng ngoại tệ, theo từng loại tiền',
  unit: 'nguyên tệ',
  currency: 'Loại tiền',
  note: 'Không quy đổi: các số này không nằm trong số tiền bằng đồng ở các hình khác; số vụ thì đã tính ở đó.',
  coarse: (grain: string) =>
    `Có dòng chỉ ghi thời gian dài hơn, không xếp được ${grain}: chỉ nằm trong cột Cộng.`
};

export type ForeignWords = typeof foreignVi;
