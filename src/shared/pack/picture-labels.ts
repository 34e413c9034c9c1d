import type { TimelineMark } from '../pictures/index.ts';
import type { PackLanguage } from './pack-language.ts';

/** What the description of a timeline is written from. */
export interface TimelineFacts {
  readonly milestones: number;
  readonly entries: number;
  /** When the first is, and the last, in words. */
  readonly first: string;
  readonly last: string;
  /** How many end on the pack's day or later. */
  readonly toCome: number;
}

/** What the pictures of a pack say in their own words. */
export interface PictureLabels {
  readonly timeline: {
    readonly marks: Readonly<Record<TimelineMark, string>>;
    readonly today: string;
    readonly remark: (drawn: number, all: number) => string;
    readonly describe: (facts: TimelineFacts) => string;
  };
}

const ENGLISH: PictureLabels = {
  timeline: {
    marks: { day: 'a day', span: 'several days', inexact: 'a month or year, no more is known' },
    today: 'date of this pack',
    remark: (drawn, all) => `${drawn} of ${all} entries are drawn; the table has them all.`,
    describe: ({ milestones, entries, first, last, toCome }) =>
      `Timeline of ${counted(milestones, 'milestone')} of ${counted(entries, 'entry', 'entries')}, ` +
      `from ${first} to ${last}; ${toCome} on the date of this pack or later. The table below has them all.`,
  },
};

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

const LABELS: Readonly<Record<PackLanguage, PictureLabels>> = {
  en: ENGLISH,
  vi: {
    timeline: {
      marks: { day: 'một ngày', span: 'nhiều ngày', inexact: 'một tháng hoặc năm, không rõ hơn' },
      today: 'ngày của tài liệu này',
      remark: (drawn, all) => `Hình vẽ ${drawn} trong ${all} mục; bảng có đầy đủ.`,
      describe: ({ milestones, entries, first, last, toCome }) =>
        `Dòng thời gian gồm ${milestones} mốc của ${entries} mục, từ ${first} đến ${last}; ${toCome} mốc vào ngày của tài liệu này hoặc muộn hơn. Bảng bên dưới có đầy đủ.`,
    },
  },
  id: {
    timeline: {
      marks: { day: 'satu hari', span: 'beberapa hari', inexact: 'bulan atau tahun, tidak lebih pasti' },
      today: 'tanggal dokumen ini',
      remark: (drawn, all) => `${drawn} dari ${all} entri digambar; tabel memuat semuanya.`,
      describe: ({ milestones, entries, first, last, toCome }) =>
        `Linimasa ${milestones} tonggak dari ${entries} entri, dari ${first} sampai ${last}; ${toCome} pada tanggal dokumen ini atau sesudahnya. Tabel di bawah memuat semuanya.`,
    },
  },
  ja: {
    timeline: {
      marks: { day: '1日', span: '複数日', inexact: '月または年のみ判明' },
      today: '本資料の日付',
      remark: (drawn, all) => `${all}件中${drawn}件を図示。全件は表を参照。`,
      describe: ({ milestones, entries, first, last, toCome }) =>
        `${entries}件の項目の節目${milestones}件を示す年表（${first}から${last}まで）。うち${toCome}件は本資料の日付以降。全件は下の表を参照。`,
    },
  },
  th: {
    timeline: {
      marks: { day: 'หนึ่งวัน', span: 'หลายวัน', inexact: 'ทราบเพียงเดือนหรือปี' },
      today: 'วันที่ของเอกสารนี้',
      remark: (drawn, all) => `แสดง ${drawn} จาก ${all} รายการ ตารางมีครบทุกรายการ`,
      describe: ({ milestones, entries, first, last, toCome }) =>
        `เส้นเวลาของ ${milestones} เหตุการณ์จาก ${entries} รายการ ตั้งแต่ ${first} ถึง ${last} โดย ${toCome} เหตุการณ์อยู่ในวันที่ของเอกสารนี้หรือหลังจากนั้น ตารางด้านล่างมีครบทุกรายการ`,
    },
  },
  fr: {
    timeline: {
      marks: { day: 'un jour', span: 'plusieurs jours', inexact: 'un mois ou une année, sans plus de précision' },
      today: 'date de ce dossier',
      remark: (drawn, all) => `${drawn} entrées sur ${all} sont dessinées ; le tableau les contient toutes.`,
      describe: ({ milestones, entries, first, last, toCome }) =>
        `Chronologie de ${counted(milestones, 'jalon')} de ${counted(entries, 'entrée')}, de ${first} à ${last} ; ${toCome} à la date de ce dossier ou après. Le tableau ci-dessous les contient tous.`,
    },
  },
};

export function pictureLabels(language: PackLanguage): PictureLabels {
  return LABELS[language];
}
