/** Words of levels, territories and maps, in Vietnamese; `places.en.ts` has the same shape. */
export const placesVi = {
  level: 'Cấp',
  levels: {
    written: 'Như trong tệp',
    province: 'Tỉnh, thành phố',
    district: 'Huyện cũ (trước 01/7/2025)',
    commune: 'Xã, phường mới (từ 01/7/2025)'
  },
  levelNote:
    'Xã, phường mới được gộp lên huyện cũ chứa trọn nó; không chia số liệu từ cấp trên xuống. Nơi không nhận ra giữ nguyên như trong tệp.',
  across: {
    written: 'Thuộc nhiều đơn vị cũ',
    province: 'Thuộc nhiều tỉnh cũ',
    district: 'Thuộc nhiều huyện cũ',
    commune: 'Thuộc nhiều xã mới'
  },
  /** notes under figures: each a sentence */
  rolled: {
    province: 'Địa bàn gộp theo tỉnh, thành phố.',
    district: 'Địa bàn gộp theo huyện trước 01/7/2025.',
    commune: 'Địa bàn gộp theo xã, phường từ 01/7/2025.'
  },
  several: (cases: string, names: string, over: string) =>
    `${cases} vụ ở nơi lập từ nhiều đơn vị cũ được để riêng, không chia: ${names}; số liệu từ 01/7/2025 của ${over} vì vậy chưa gồm phần này.`,
  kept: (cases: string, names: string) =>
    `${cases} vụ giữ nguyên địa bàn như trong tệp vì rộng hơn cấp đã chọn, bị chia tách hoặc không nhận ra: ${names}.`,
  andMore: (names: string, more: number) => `${names} và ${more} nơi khác`,
  gained: (place: string, more: string) => `${place} từ 01/7/2025 gồm cả ${more} cũ`,
  lost: (place: string, less: string) => `Số liệu của ${place} từ 01/7/2025 không có phần ${less} cũ`,
  differs: (now: string, base: string) => `; so sánh ${now} với ${base} không cùng địa giới.`,
  within: (now: string) => `; ${now} nằm trên cả hai địa giới, trước và từ 01/7/2025.`,
  notThen: 'Khi đó không có đơn vị này',
  mixed:
    'Có cả đơn vị trước 01/7/2025 và đơn vị mới, không cùng địa giới; chọn cấp “Huyện cũ (trước 01/7/2025)” để xếp chung.',
  joinClauses: '; ',
  and: ' và ',
  title: 'Không cùng địa giới',
  titleCommon: 'Đã quy về cùng địa giới',
  titleGone: 'Chỉ có đến 30/6/2025',
  goneThen: (names: string) =>
    `${names} không còn từ 01/7/2025; số vụ từ ngày này ghi ở xã, phường mới. Để gộp cả hai thời kỳ, chọn cấp “Huyện cũ (trước 01/7/2025)”.`,
  titleMade: 'Chỉ có từ 01/7/2025',
  madeThen: (names: string) =>
    `${names} có từ 01/7/2025; số vụ trước ngày này ghi ở đơn vị cũ. Để gộp cả hai thời kỳ, chọn cấp “Huyện cũ (trước 01/7/2025)”.`,
  wide: (lands: string) => `So cùng địa giới: ${lands} ở cả hai kỳ`,
  narrow: (lands: string) => `So cùng địa giới: chỉ ${lands} cũ`,
  back: 'Về địa giới từng thời kỳ',
  noWay:
    'Số liệu không đủ để quy về cùng địa giới: trước 01/7/2025 không có phần được sáp nhập, từ 01/7/2025 không ghi đến xã, phường.',
  rebasedWide: (lands: string) => `Tính trên cùng địa giới ở mọi kỳ: ${lands} trước 01/7/2025.`,
  rebasedNarrow: (lands: string) => `Tính trên địa giới ${lands} trước 01/7/2025 ở mọi kỳ.`,
  outside: (cases: string) =>
    `Không tính ${cases} vụ ngoài địa giới đó hoặc không tách được theo địa giới đó.`,
  unplaced: (cases: string) => `Không tính ${cases} vụ không rõ địa bàn.`,
  map: {
    title: 'bản đồ',
    top: (place: string, text: string) => `Nhiều nhất trên bản đồ: ${place} (${text})`,
    none: 'Chưa có địa bàn nào có vị trí',
    sub: (measure: string) => `${measure} theo địa bàn, diện tích vòng tròn tỷ lệ với số liệu`,
    by: 'Vòng tròn theo',
    size: (measure: string) => `Diện tích vòng tròn: ${measure}`,
    unplaced: (cases: string) => `${cases} vụ không có vị trí trên bản đồ.`,
    unplacedLoss: (amount: string) => `Thiệt hại ${amount} không có vị trí trên bản đồ.`,
    centres:
      'Vòng tròn đặt ở tâm đơn vị hành chính; bản đồ không vẽ đường biên giới quốc gia và địa giới hành chính.',
    ownBoundaries: (name: string) =>
      `Vòng tròn đặt ở tâm đơn vị hành chính; đường ranh giới vẽ theo tệp “${name}” của người dùng.`,
    islands: 'Quần đảo Hoàng Sa thuộc thành phố Đà Nẵng, quần đảo Trường Sa thuộc tỉnh Khánh Hòa, Việt Nam.',
    hoangSa: 'Quần đảo Hoàng Sa (Việt Nam)',
    truongSa: 'Quần đảo Trường Sa (Việt Nam)',
    within: 'Thuộc',
    located: 'Vị trí',
    hasPlace: 'có',
    noPlace: 'không có'
  },
  boundaries: {
    choose: 'Thêm ranh giới (GeoJSON)',
    hint: 'Tệp GeoJSON theo kinh độ, vĩ độ (WGS 84). Tệp được nhớ trên máy này, không gửi đi đâu.',
    shown: (name: string) => `Ranh giới: ${name}`,
    reading: 'Đang đọc ranh giới…',
    other: 'Chọn tệp khác',
    remove: 'Bỏ ranh giới',
    notKept: 'Máy không còn chỗ để nhớ: ranh giới chỉ dùng đến khi đóng trang.',
    fault: (name: string) => `Không dùng được “${name}”.`,
    faults: {
      'too-large': 'Tệp lớn hơn 60 MB.',
      'not-json': 'Tệp không phải JSON hoặc bị cắt giữa chừng.',
      topojson: 'Đây là TopoJSON; hãy xuất lại thành GeoJSON.',
      'not-geojson': 'Tệp không đúng dạng GeoJSON.',
      'no-lines': 'Tệp không có đường hay vùng nào để vẽ.',
      projected: 'Tọa độ không phải kinh độ, vĩ độ; hãy xuất lại theo WGS 84 (EPSG:4326).',
      swapped: 'Vĩ độ đứng trước kinh độ; GeoJSON ghi kinh độ trước.',
      elsewhere: 'Không điểm nào nằm trong vùng Việt Nam.',
      'too-many': 'Tệp quá chi tiết; hãy giản lược đường ranh giới rồi chọn lại.',
      unreadable: 'Không đọc được tệp.'
    }
  },
  per: {
    label: 'Trên 100.000 dân',
    unknown: 'không rõ số dân của địa bàn này',
    note: (until: string) =>
      `Số vụ trong kỳ trên 100.000 dân; số dân của tỉnh, thành phố từ 01/7/2025 theo sapnhap.bando.com.vn, lấy ngày ${until} (nguồn không ghi thời điểm tính số dân); chỉ tính khi số liệu đúng địa giới đó.`
  }
};

export type PlaceWords = typeof placesVi;
