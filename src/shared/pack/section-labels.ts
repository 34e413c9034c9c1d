/** What sections made from a brief's entries say in their own words. */
export interface SectionLabels {
  readonly entriesHeader: readonly [string, string, string, string];
  readonly bodies: string;
  readonly bodiesHeader: readonly [string, string, string];
  readonly people: string;
  readonly contacts: string;
  /** An entry, how it relates to another, and that other. */
  readonly relationsHeader: readonly [string, string, string];
  readonly peopleHeader: readonly [string, string, string];
  /** Of a body that is an entry of the pack and that no other names. */
  readonly ownEntry: string;
  /** Of other names that are left out. */
  readonly more: (count: number) => string;
  /** Heading of entries that are only rows, where entries stand above them. */
  readonly otherEntries: string;
  readonly noChanges: (since: string) => string;
  readonly descriptions: Readonly<
    Record<
      | 'entries'
      | 'bodies'
      | 'people'
      | 'contacts'
      | 'relations'
      | 'changes'
      | 'partnersInColumns'
      | 'partnerPriorities',
      string
    >
  >;
}

const ENGLISH: SectionLabels = {
  entriesHeader: ['Entry', 'Status', 'Date', 'In short'],
  bodies: 'Bodies',
  bodiesHeader: ['Body', 'What it is', 'In this pack'],
  people: 'People',
  contacts: 'Contacts',
  relationsHeader: ['Entry', 'Relation', 'To'],
  peopleHeader: ['Name', 'Office', 'Contact'],
  ownEntry: 'Has an entry of its own',
  more: (count) => `and ${count} more`,
  otherEntries: 'Also of note',
  noChanges: (since) => `None of the milestones in this pack fell after ${since}.`,
  descriptions: {
    contacts: 'The client’s contacts in rows: name, office, and how to reach them.',
    relations: 'Entries in rows, how each relates to others in this pack, and to which.',
    partnersInColumns:
      'Themes in rows and dialogue partners in columns; a mark where the partner’s work plan covers the theme.',
    partnerPriorities: 'Dialogue partners in rows, and the priorities each has stated.',
    entries: 'Entries in rows: title, status, date, and what each is in short.',
    bodies: 'Bodies in rows: what each is, and its part in what this pack is about.',
    people: 'People in rows: name, office, and how to reach them.',
    changes:
      'Milestones shortly before the date of this pack, earliest first: date, milestone and the entry it concerns.',
  },
};

const LABELS: Readonly<Record<string, SectionLabels>> = {
  en: ENGLISH,
  vi: {
    entriesHeader: ['Mục', 'Tình trạng', 'Ngày', 'Tóm tắt'],
    bodies: 'Cơ quan',
    bodiesHeader: ['Cơ quan', 'Là gì', 'Trong tài liệu này'],
    people: 'Nhân sự',
    contacts: 'Đầu mối liên hệ',
    relationsHeader: ['Mục', 'Quan hệ', 'Với'],
    peopleHeader: ['Họ tên', 'Chức vụ', 'Liên hệ'],
    ownEntry: 'Có mục riêng',
    more: (count) => `và ${count} mục khác`,
    otherEntries: 'Các mục khác',
    noChanges: (since) => `Không có mốc nào trong tài liệu này sau ${since}.`,
    descriptions: {
      contacts: 'Đầu mối liên hệ của khách hàng theo hàng: họ tên, chức vụ và cách liên hệ.',
      relations: 'Các mục theo hàng: quan hệ với mục khác trong tài liệu này và mục đó.',
      partnersInColumns:
        'Chủ đề theo hàng, đối tác đối thoại theo cột; dấu chấm nơi kế hoạch của đối tác có chủ đề đó.',
      partnerPriorities: 'Đối tác đối thoại theo hàng và các ưu tiên mỗi đối tác đã công bố.',
      entries: 'Các mục theo hàng: tiêu đề, tình trạng, ngày và tóm tắt.',
      bodies: 'Các cơ quan theo hàng: cơ quan đó là gì và vai trò trong nội dung tài liệu này.',
      people: 'Nhân sự theo hàng: họ tên, chức vụ và cách liên hệ.',
      changes: 'Các mốc ngay trước ngày của tài liệu, sớm nhất trước: ngày, mốc và mục liên quan.',
    },
  },
  id: {
    entriesHeader: ['Entri', 'Status', 'Tanggal', 'Ringkasan'],
    bodies: 'Lembaga',
    bodiesHeader: ['Lembaga', 'Apa itu', 'Dalam dokumen ini'],
    people: 'Orang',
    contacts: 'Kontak',
    relationsHeader: ['Entri', 'Hubungan', 'Dengan'],
    peopleHeader: ['Nama', 'Jabatan', 'Kontak'],
    ownEntry: 'Memiliki entri sendiri',
    more: (count) => `dan ${count} lainnya`,
    otherEntries: 'Entri lain',
    noChanges: (since) => `Tidak ada tonggak dalam dokumen ini setelah ${since}.`,
    descriptions: {
      contacts: 'Kontak klien per baris: nama, jabatan, dan cara menghubungi.',
      relations: 'Entri per baris, hubungannya dengan entri lain dalam dokumen ini, dan entri itu.',
      partnersInColumns: 'Tema per baris dan mitra dialog per kolom; tanda bila rencana mitra mencakup tema itu.',
      partnerPriorities: 'Mitra dialog per baris, dan prioritas yang dinyatakan masing-masing.',
      entries: 'Entri per baris: judul, status, tanggal, dan ringkasannya.',
      bodies: 'Lembaga per baris: apa itu, dan perannya dalam isi dokumen ini.',
      people: 'Orang per baris: nama, jabatan, dan cara menghubungi.',
      changes:
        'Tonggak sesaat sebelum tanggal dokumen, yang paling awal lebih dulu: tanggal, tonggak, dan entri terkait.',
    },
  },
  ja: {
    entriesHeader: ['項目', '状況', '日付', '概要'],
    bodies: '機関',
    bodiesHeader: ['機関', '概要', '本資料での役割'],
    people: '人物',
    contacts: '担当者',
    relationsHeader: ['項目', '関係', '相手の項目'],
    peopleHeader: ['氏名', '役職', '連絡先'],
    ownEntry: '独立した項目として掲載',
    more: (count) => `ほか${count}件`,
    otherEntries: 'その他の項目',
    noChanges: (since) => `${since}以降の節目は本資料にはありません。`,
    descriptions: {
      contacts: '依頼者側の担当者を行ごとに示す表：氏名、役職、連絡先。',
      relations: '項目を行ごとに示す表：本資料の他の項目との関係と、その項目。',
      partnersInColumns: '主題を行に、対話国を列に示す表。計画が主題を扱う場合に印を付す。',
      partnerPriorities: '対話国を行ごとに示す表：各国が示した優先事項。',
      entries: '項目を行ごとに示す表：題名、状況、日付、概要。',
      bodies: '機関を行ごとに示す表：概要と本資料での役割。',
      people: '人物を行ごとに示す表：氏名、役職、連絡先。',
      changes: '本資料の日付直前の節目を早い順に示す表：日付、節目、関連する項目。',
    },
  },
  th: {
    entriesHeader: ['รายการ', 'สถานะ', 'วันที่', 'โดยย่อ'],
    bodies: 'หน่วยงาน',
    bodiesHeader: ['หน่วยงาน', 'คืออะไร', 'ในเอกสารนี้'],
    people: 'บุคคล',
    contacts: 'ผู้ประสานงาน',
    relationsHeader: ['รายการ', 'ความสัมพันธ์', 'กับ'],
    peopleHeader: ['ชื่อ', 'ตำแหน่ง', 'ติดต่อ'],
    ownEntry: 'มีรายการของตนเอง',
    more: (count) => `และอีก ${count} รายการ`,
    otherEntries: 'รายการอื่น',
    noChanges: (since) => `ไม่มีเหตุการณ์สำคัญในเอกสารนี้หลังจาก ${since}`,
    descriptions: {
      contacts: 'ผู้ประสานงานของลูกค้าในแต่ละแถว: ชื่อ ตำแหน่ง และวิธีติดต่อ',
      relations: 'รายการในแต่ละแถว ความสัมพันธ์กับรายการอื่นในเอกสารนี้ และรายการนั้น',
      partnersInColumns: 'หัวข้อในแต่ละแถวและคู่เจรจาในแต่ละคอลัมน์ มีเครื่องหมายเมื่อแผนของคู่เจรจาครอบคลุมหัวข้อนั้น',
      partnerPriorities: 'คู่เจรจาในแต่ละแถว และลำดับความสำคัญที่แต่ละฝ่ายระบุ',
      entries: 'รายการในแต่ละแถว: ชื่อเรื่อง สถานะ วันที่ และเนื้อหาโดยย่อ',
      bodies: 'หน่วยงานในแต่ละแถว: คืออะไร และมีบทบาทอย่างไรในเนื้อหาของเอกสารนี้',
      people: 'บุคคลในแต่ละแถว: ชื่อ ตำแหน่ง และวิธีติดต่อ',
      changes: 'เหตุการณ์สำคัญก่อนวันที่ของเอกสารนี้ไม่นาน เรียงจากเก่าสุด: วันที่ เหตุการณ์ และรายการที่เกี่ยวข้อง',
    },
  },
  fr: {
    entriesHeader: ['Entrée', 'Statut', 'Date', 'En bref'],
    bodies: 'Organismes',
    bodiesHeader: ['Organisme', 'Nature', 'Dans ce dossier'],
    people: 'Personnes',
    contacts: 'Contacts',
    relationsHeader: ['Entrée', 'Relation', 'Avec'],
    peopleHeader: ['Nom', 'Fonction', 'Contact'],
    ownEntry: 'A sa propre entrée',
    more: (count) => `et ${count} autres`,
    otherEntries: 'Autres entrées',
    noChanges: (since) => `Aucun jalon de ce dossier n’est postérieur au ${since}.`,
    descriptions: {
      contacts: 'Contacts du client par ligne : nom, fonction et moyen de les joindre.',
      relations: 'Entrées par ligne, leur relation avec d’autres entrées de ce dossier, et lesquelles.',
      partnersInColumns:
        'Thèmes par ligne et partenaires de dialogue par colonne ; une marque là où le plan du partenaire couvre le thème.',
      partnerPriorities: 'Partenaires de dialogue par ligne, et les priorités que chacun a énoncées.',
      entries: 'Entrées par ligne : titre, statut, date et résumé de chacune.',
      bodies: 'Organismes par ligne : nature de chacun et rôle dans le sujet de ce dossier.',
      people: 'Personnes par ligne : nom, fonction et moyen de les joindre.',
      changes:
        'Jalons peu avant la date de ce dossier, du plus ancien au plus récent : date, jalon et entrée concernée.',
    },
  },
};

/** By the pack's language; English where there is none of it. */
export function sectionLabels(language: string): SectionLabels {
  return LABELS[language] ?? ENGLISH;
}
