/** What sections made from a brief's entries say in their own words. */
export interface SectionLabels {
  readonly entriesHeader: readonly [string, string, string, string];
  readonly bodies: string;
  readonly bodiesHeader: readonly [string, string, string];
  readonly people: string;
  readonly peopleHeader: readonly [string, string, string];
  /** Of a body that no entry of the pack names. */
  readonly noPart: string;
  readonly noChanges: (since: string) => string;
  readonly descriptions: Readonly<Record<'entries' | 'bodies' | 'people' | 'changes', string>>;
}

const ENGLISH: SectionLabels = {
  entriesHeader: ['Entry', 'Status', 'Date', 'In short'],
  bodies: 'Bodies',
  bodiesHeader: ['Body', 'What it is', 'In this pack'],
  people: 'People',
  peopleHeader: ['Name', 'Office', 'Contact'],
  noPart: 'Named here for orientation',
  noChanges: (since) => `None of the milestones in this pack fell after ${since}.`,
  descriptions: {
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
    peopleHeader: ['Họ tên', 'Chức vụ', 'Liên hệ'],
    noPart: 'Nêu để tham khảo',
    noChanges: (since) => `Không có mốc nào trong tài liệu này sau ${since}.`,
    descriptions: {
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
    peopleHeader: ['Nama', 'Jabatan', 'Kontak'],
    noPart: 'Disebut sebagai orientasi',
    noChanges: (since) => `Tidak ada tonggak dalam dokumen ini setelah ${since}.`,
    descriptions: {
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
    peopleHeader: ['氏名', '役職', '連絡先'],
    noPart: '参考として掲載',
    noChanges: (since) => `${since}以降の節目は本資料にはありません。`,
    descriptions: {
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
    peopleHeader: ['ชื่อ', 'ตำแหน่ง', 'ติดต่อ'],
    noPart: 'กล่าวถึงเพื่อเป็นข้อมูล',
    noChanges: (since) => `ไม่มีเหตุการณ์สำคัญในเอกสารนี้หลังจาก ${since}`,
    descriptions: {
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
    peopleHeader: ['Nom', 'Fonction', 'Contact'],
    noPart: 'Cité à titre indicatif',
    noChanges: (since) => `Aucun jalon de ce dossier n’est postérieur au ${since}.`,
    descriptions: {
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
