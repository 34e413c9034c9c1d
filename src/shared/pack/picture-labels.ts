import type { RelationKind, TimelineMark } from '../pictures/index.ts';
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

/** How much a relation map shows. */
export interface RelationFacts {
  readonly entries: number;
  readonly relations: number;
}

/** What the pictures of a pack say in their own words. */
export interface PictureLabels {
  readonly timeline: {
    readonly marks: Readonly<Record<TimelineMark, string>>;
    readonly today: string;
    readonly remark: (drawn: number, all: number) => string;
    readonly describe: (facts: TimelineFacts) => string;
  };
  readonly relationMap: {
    readonly kinds: Readonly<Record<RelationKind, string>>;
    readonly remark: (drawn: number, all: number) => string;
    /** `relations` names each entry and what it relates to. */
    readonly describe: (facts: RelationFacts, relations: string) => string;
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
  relationMap: {
    kinds: { structure: 'made by, part of or about', sequence: 'before or after', other: 'other relation' },
    remark: (drawn, all) => `${drawn} of ${all} related entries are drawn: those with the most relations.`,
    describe: ({ entries, relations }, list) =>
      `Map of ${counted(relations, 'relation')} between ${counted(entries, 'entry', 'entries')}. ${list}`,
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
    relationMap: {
      kinds: { structure: 'do, thuộc hoặc về', sequence: 'trước hoặc sau', other: 'quan hệ khác' },
      remark: (drawn, all) => `Hình vẽ ${drawn} trong ${all} mục có liên quan: những mục có nhiều quan hệ nhất.`,
      describe: ({ entries, relations }, list) => `Sơ đồ ${relations} quan hệ giữa ${entries} mục. ${list}`,
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
    relationMap: {
      kinds: {
        structure: 'dibuat oleh, bagian dari, atau tentang',
        sequence: 'sebelum atau sesudah',
        other: 'hubungan lain',
      },
      remark: (drawn, all) => `${drawn} dari ${all} entri terkait digambar: yang paling banyak hubungannya.`,
      describe: ({ entries, relations }, list) => `Peta ${relations} hubungan antara ${entries} entri. ${list}`,
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
    relationMap: {
      kinds: { structure: '主体・所属・対象', sequence: '前後', other: 'その他の関係' },
      remark: (drawn, all) => `関係する${all}件中、関係の多い${drawn}件を図示。`,
      describe: ({ entries, relations }, list) => `${entries}件の項目間の${relations}件の関係図。${list}`,
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
    relationMap: {
      kinds: { structure: 'จัดทำโดย เป็นส่วนหนึ่งของ หรือเกี่ยวกับ', sequence: 'ก่อนหรือหลัง', other: 'ความสัมพันธ์อื่น' },
      remark: (drawn, all) => `แสดง ${drawn} จาก ${all} รายการที่เกี่ยวข้อง คือรายการที่มีความสัมพันธ์มากที่สุด`,
      describe: ({ entries, relations }, list) => `แผนผัง ${relations} ความสัมพันธ์ระหว่าง ${entries} รายการ ${list}`,
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
    relationMap: {
      kinds: { structure: 'fait par, partie de ou sur', sequence: 'avant ou après', other: 'autre lien' },
      remark: (drawn, all) => `${drawn} entrées liées sur ${all} sont dessinées : celles qui ont le plus de liens.`,
      describe: ({ entries, relations }, list) =>
        `Carte de ${relations} liens entre ${counted(entries, 'entrée')}. ${list}`,
    },
  },
};

export function pictureLabels(language: PackLanguage): PictureLabels {
  return LABELS[language];
}
