/** Words for names of places and types, and for the user's vocabulary; `names.en.ts` has the same shape. */
const how = {
  name: 'đúng tên',
  folded: 'không dấu, chỉ một đơn vị khớp',
  code: 'theo mã',
  alias: 'theo tên gọi khác',
  both: 'cùng tên trước và sau 01/07/2025',
  user: 'bạn chọn',
  remembered: 'theo từ điển của bạn'
};

const reasons = {
  ambiguous: 'Nhiều đơn vị cùng tên này',
  date: 'Trước và sau 01/07/2025 là hai đơn vị khác cấp cùng tên',
  era: 'Tên này thuộc thời kỳ khác (trước hoặc sau 01/07/2025)',
  kind: 'Có đơn vị cùng tên nhưng khác loại (xã, phường, thị trấn…)',
  diacritics: 'Cùng chữ, khác dấu',
  spelling: 'Gần giống, có thể gõ nhầm',
  former: 'Đơn vị cũ, đã nhập vào đơn vị này trước 2025',
  elsewhere: 'Trong tỉnh có tên này, nhưng ở huyện khác',
  scope: 'Chưa chắc tỉnh hoặc huyện ghi cùng dòng',
  contains: 'Có chứa tên của loại này, hoặc là một phần của tên',
  inside: 'Là địa chỉ nằm trong đơn vị này'
};

const from = {
  user: 'bạn chọn',
  column: 'theo cột của tệp',
  title: 'theo dòng tiêu đề',
  file: 'theo tên tệp',
  setting: 'theo thiết lập trên máy này'
};

export const namesVi = {
  titles: { area: 'Tên địa bàn', type: 'Tên thủ đoạn' },
  count: (values: string, accepted: string, suggested: string, kept: string) =>
    `${values} tên: ${accepted} đã nhận, ${suggested} gợi ý, ${kept} giữ nguyên`,
  lookedUp: (province: string, why: string) => `Tra trong ${province} (${why}).`,
  country: 'cả nước',
  noHint: 'tệp không ghi tỉnh',
  eras: {
    old: 'Đơn vị đến 30/06/2025, theo ngày của các dòng.',
    new: 'Đơn vị từ 01/07/2025, theo ngày của các dòng.',
    both: 'Các dòng nằm ở cả hai phía của 01/07/2025: mỗi tên tra theo ngày của dòng. Cùng một tên có thể là hai địa giới khác nhau.'
  },
  era: { old: 'đến 30/06/2025', new: 'từ 01/07/2025' },
  changeProvince: 'Đổi tỉnh',
  asFile: 'Theo tệp',
  suggested: (n: string) => `${n} tên cần xem. Chưa chọn thì giữ nguyên như trong tệp, vẫn nhập được.`,
  accepted: (n: string) => `${n} tên đã nhận`,
  kept: (n: string) => `${n} tên giữ nguyên như trong tệp`,
  acceptSingles: (n: string) => `Nhận cả ${n} gợi ý chỉ có một lựa chọn`,
  inFile: 'Trong tệp',
  rows: 'Dòng',
  why: 'Vì sao',
  meant: 'Là',
  keep: 'Giữ nguyên',
  keepName: (text: string) => `Giữ nguyên “${text}”`,
  choose: (text: string) => `“${text}” là`,
  acceptAs: (text: string, label: string) => `Nhận “${text}” là ${label}`,
  other: 'Tên khác…',
  otherFor: (text: string) => `Chọn tên khác cho “${text}”`,
  undo: 'Bỏ chọn',
  undoFor: (text: string) => `Bỏ lựa chọn cho “${text}”`,
  search: 'Gõ để tìm, không cần dấu',
  nothing: 'Không có tên nào khớp',
  addType: (name: string) => `Thêm thủ đoạn mới “${name}”`,
  more: (n: string) => `và ${n} đơn vị khác cùng tên; gõ để tìm`,
  notKnown: 'không có trong danh mục',
  showMore: (n: string) => `Hiện ${n} tên nữa`,
  notListed: (n: string) => `Còn ${n} tên không liệt kê.`,
  loading: 'Đang mở danh mục…',
  how,
  reasons,
  from,
  vocabulary: {
    title: 'Từ điển tên gọi',
    lead: 'Những tên bạn đã chọn khi xem lại tệp. Tệp sau được đọc theo từ điển này. Từ điển chỉ ở trên máy này.',
    none: 'Chưa có tên nào. Khi bạn nhận hoặc giữ nguyên một tên lúc xem lại tệp, lựa chọn được ghi vào đây.',
    province: 'Tỉnh mặc định',
    provinceNote: 'Dùng khi tệp không ghi tỉnh nào.',
    noProvince: 'chưa chọn',
    clearProvince: 'Bỏ tỉnh mặc định',
    types: 'Thủ đoạn',
    areas: 'Địa bàn',
    text: 'Ghi trong tệp',
    meaning: 'Hiểu là',
    within: 'Tỉnh',
    kept: 'giữ nguyên',
    remove: 'Xóa',
    removeName: (text: string) => `Xóa “${text}” khỏi từ điển`,
    export: 'Tải từ điển (JSON)',
    import: 'Nhập từ điển',
    imported: (n: string) => `Đã nhập ${n} mục.`,
    fileName: 'tu-dien-so-vu.json',
    faults: {
      'not-json': 'Tệp này không phải JSON, nên không nhập được. Từ điển đang có giữ nguyên.',
      'not-vocabulary': 'Tệp này không phải từ điển của Sổ Vụ. Từ điển đang có giữ nguyên.',
      version: (version: string) =>
        `Từ điển phiên bản ${version} không đọc được bằng bản này. Từ điển đang có giữ nguyên.`,
      entry: (where: string) => `Mục “${where}” trong tệp không đúng dạng. Từ điển đang có giữ nguyên.`
    },
    shippedTitle: 'Danh mục thủ đoạn có sẵn',
    shipped: (version: string, types: string) =>
      `Phiên bản ${version}, ${types} loại. Có thể đổi tên, xếp nhóm.`,
    source: 'Nguồn',
    areasSource:
      'Đơn vị hành chính: 63 tỉnh, 696 huyện, 10.035 xã đến 30/06/2025 và 34 tỉnh, 3.321 xã từ 01/07/2025 (danh mục của Tổng cục Thống kê ngày 18/07/2025; dvhcvn và vietnamadminunits, giấy phép MIT).',
    shippedName: 'Tên có sẵn',
    ownName: 'Tên của bạn',
    unlisted: 'có trong tệp đang xem, chưa có trong danh mục',
    group: 'Nhóm',
    nameFor: (label: string) => `Tên của bạn cho “${label}”`,
    groupFor: (label: string) => `Nhóm của “${label}”`,
    addOwn: 'Thêm thủ đoạn',
    newType: 'Thủ đoạn mới',
    own: 'của bạn'
  }
};

export type NameMessages = typeof namesVi;
