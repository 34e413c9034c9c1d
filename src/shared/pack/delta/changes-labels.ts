import type { PackLanguage } from '../pack-language.ts';
import type { ChangedField, ChangeState } from './pack-changes.ts';

/** What the section on changes says, in one language. */
export interface ChangesLabels {
  readonly heading: (number: number, date: string) => string;
  readonly nothing: string;
  readonly states: Readonly<Record<ChangeState, string>>;
  /** One, and several where the language tells them apart. */
  readonly fields: Readonly<Record<ChangedField, readonly [one: string, several?: string]>>;
  /** "2 claims". */
  readonly counted: (count: number, words: string) => string;
  readonly colon: string;
  /** Between members of a list. */
  readonly comma: string;
}

const ENGLISH: ChangesLabels = {
  heading: (number, date) => `What changed since issue ${number} of ${date}`,
  nothing: 'Nothing has changed.',
  states: { new: 'New', changed: 'Changed', gone: 'No longer included' },
  fields: {
    title: ['title', 'titles'],
    client: ['client', 'clients'],
    author: ['author', 'authors'],
    date: ['date', 'dates'],
    marking: ['marking', 'markings'],
    heading: ['heading', 'headings'],
    summary: ['summary'],
    introduction: ['introduction'],
    fact: ['key fact', 'key facts'],
    text: ['text'],
    claim: ['statement', 'statements'],
    disagreement: ['difference between sources', 'differences between sources'],
    note: ['note', 'notes'],
    relations: ['relations'],
    row: ['row', 'rows'],
  },
  counted: (count, words) => `${count} ${words}`,
  colon: ': ',
  comma: ', ',
};

const VIETNAMESE: ChangesLabels = {
  heading: (number, date) => `Những thay đổi kể từ bản phát hành số ${number} (${date})`,
  nothing: 'Không có thay đổi.',
  states: { new: 'Mới', changed: 'Đã thay đổi', gone: 'Không còn trong tài liệu' },
  fields: {
    title: ['tiêu đề'],
    client: ['khách hàng'],
    author: ['tác giả'],
    date: ['ngày'],
    marking: ['mức độ bảo mật'],
    heading: ['đề mục'],
    summary: ['tóm tắt'],
    introduction: ['phần dẫn nhập'],
    fact: ['thông tin chính'],
    text: ['nội dung'],
    claim: ['nội dung ghi nhận'],
    disagreement: ['điểm các nguồn không thống nhất'],
    note: ['ghi chú'],
    relations: ['mối liên hệ'],
    row: ['hàng'],
  },
  counted: (count, words) => `${count} ${words}`,
  colon: ': ',
  comma: ', ',
};

const INDONESIAN: ChangesLabels = {
  heading: (number, date) => `Perubahan sejak edisi ${number} (${date})`,
  nothing: 'Tidak ada perubahan.',
  states: { new: 'Baru', changed: 'Berubah', gone: 'Tidak lagi dimuat' },
  fields: {
    title: ['judul'],
    client: ['klien'],
    author: ['penulis'],
    date: ['tanggal'],
    marking: ['klasifikasi'],
    heading: ['judul bagian'],
    summary: ['ringkasan'],
    introduction: ['pengantar'],
    fact: ['fakta utama'],
    text: ['teks'],
    claim: ['keterangan'],
    disagreement: ['perbedaan antarsumber'],
    note: ['catatan'],
    relations: ['keterkaitan'],
    row: ['baris'],
  },
  counted: (count, words) => `${count} ${words}`,
  colon: ': ',
  comma: ', ',
};

const JAPANESE: ChangesLabels = {
  heading: (number, date) => `第${number}号（${date}）からの変更点`,
  nothing: '変更はありません。',
  states: { new: '新規', changed: '変更', gone: '削除' },
  fields: {
    title: ['表題'],
    client: ['宛先'],
    author: ['作成者'],
    date: ['日付'],
    marking: ['取扱区分'],
    heading: ['見出し'],
    summary: ['要旨'],
    introduction: ['導入'],
    fact: ['基本情報'],
    text: ['本文'],
    claim: ['記載内容'],
    disagreement: ['出典間の相違'],
    note: ['注記'],
    relations: ['関連項目'],
    row: ['行'],
  },
  counted: (count, words) => `${words}${count}件`,
  colon: '：',
  comma: '、',
};

const THAI: ChangesLabels = {
  heading: (number, date) => `สิ่งที่เปลี่ยนแปลงนับจากฉบับที่ ${number} (${date})`,
  nothing: 'ไม่มีการเปลี่ยนแปลง',
  states: { new: 'ใหม่', changed: 'เปลี่ยนแปลง', gone: 'นำออกแล้ว' },
  fields: {
    title: ['ชื่อเรื่อง'],
    client: ['ลูกค้า'],
    author: ['ผู้จัดทำ'],
    date: ['วันที่'],
    marking: ['ชั้นความลับ'],
    heading: ['หัวเรื่อง'],
    summary: ['สรุป'],
    introduction: ['ความนำ'],
    fact: ['ข้อมูลสำคัญ'],
    text: ['เนื้อหา'],
    claim: ['สาระจากแหล่งอ้างอิง'],
    disagreement: ['ข้อมูลที่ไม่ตรงกัน'],
    note: ['หมายเหตุ'],
    relations: ['ความเกี่ยวข้อง'],
    row: ['แถว'],
  },
  counted: (count, words) => `${words} ${count} รายการ`,
  colon: ': ',
  comma: ', ',
};

const FRENCH: ChangesLabels = {
  heading: (number, date) => `Ce qui a changé depuis l’envoi n°\u00A0${number} (${date})`,
  nothing: 'Rien n’a changé.',
  states: { new: 'Nouveautés', changed: 'Modifications', gone: 'Retraits' },
  fields: {
    title: ['titre', 'titres'],
    client: ['client', 'clients'],
    author: ['auteur', 'auteurs'],
    date: ['date', 'dates'],
    marking: ['mention de diffusion', 'mentions de diffusion'],
    heading: ['intertitre', 'intertitres'],
    summary: ['synthèse'],
    introduction: ['introduction'],
    fact: ['élément de la fiche', 'éléments de la fiche'],
    text: ['texte'],
    claim: ['affirmation', 'affirmations'],
    disagreement: ['divergence entre sources', 'divergences entre sources'],
    note: ['note', 'notes'],
    relations: ['liens'],
    row: ['ligne', 'lignes'],
  },
  counted: (count, words) => `${count} ${words}`,
  colon: '\u00A0: ',
  comma: ', ',
};

/** Labels by the brief's language. */
export const CHANGES_LABELS: Readonly<Record<PackLanguage, ChangesLabels>> = {
  en: ENGLISH,
  vi: VIETNAMESE,
  id: INDONESIAN,
  ja: JAPANESE,
  th: THAI,
  fr: FRENCH,
};
