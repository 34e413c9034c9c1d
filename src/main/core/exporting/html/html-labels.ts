import type { PackLanguage } from '../../../../shared/pack/pack-language.ts';

/** What a page says besides the pack, for those who move in it by links. */
interface HtmlLabels {
  readonly notes: string;
  readonly note: (number: number) => string;
  readonly backToText: (number: number) => string;
  readonly skip: string;
}

const LABELS: Readonly<Record<PackLanguage, HtmlLabels>> = {
  en: {
    notes: 'Notes',
    note: (number) => `Note ${number}`,
    backToText: (number) => `Back to note ${number} in the text`,
    skip: 'Skip to the text',
  },
  vi: {
    notes: 'Chú thích',
    note: (number) => `Chú thích ${number}`,
    backToText: (number) => `Quay lại chú thích ${number} trong bài`,
    skip: 'Đến phần nội dung',
  },
  id: {
    notes: 'Catatan',
    note: (number) => `Catatan ${number}`,
    backToText: (number) => `Kembali ke catatan ${number} dalam teks`,
    skip: 'Langsung ke teks',
  },
  ja: {
    notes: '注',
    note: (number) => `注${number}`,
    backToText: (number) => `本文の注${number}に戻る`,
    skip: '本文へ',
  },
  th: {
    notes: 'เชิงอรรถ',
    note: (number) => `เชิงอรรถ ${number}`,
    backToText: (number) => `กลับไปที่เชิงอรรถ ${number} ในเนื้อหา`,
    skip: 'ข้ามไปยังเนื้อหา',
  },
  fr: {
    notes: 'Notes',
    note: (number) => `Note ${number}`,
    backToText: (number) => `Retour à la note ${number} dans le texte`,
    skip: 'Aller au texte',
  },
};

export function htmlLabels(language: PackLanguage): HtmlLabels {
  return LABELS[language];
}
