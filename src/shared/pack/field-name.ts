import type { PackLanguage } from './pack-language.ts';

/** Fields that claims often set, where a pack is not in English; an analyst may give a field any name. */
const NAMES: Readonly<Record<Exclude<PackLanguage, 'en'>, Readonly<Record<string, string>>>> = {
  vi: {
    dates: 'thời gian',
    theme: 'chủ đề',
    'member-count': 'số thành viên',
    'party-count': 'số bên tham gia',
    published: 'ngày công bố',
    step: 'bước đã thực hiện',
    'place-and-time': 'địa điểm và thời gian',
    'delegates-expected': 'số đại biểu dự kiến',
    'value-in-2030': 'giá trị năm 2030',
  },
  id: {
    dates: 'tanggal',
    theme: 'tema',
    'member-count': 'jumlah anggota',
    'party-count': 'jumlah pihak',
    published: 'tanggal terbit',
    step: 'langkah yang diambil',
    'place-and-time': 'tempat dan waktu',
    'delegates-expected': 'jumlah delegasi yang diperkirakan',
    'value-in-2030': 'nilai pada 2030',
  },
  ja: {
    dates: '日程',
    theme: 'テーマ',
    'member-count': '加盟国数',
    'party-count': '当事者数',
    published: '公表日',
    step: '手続の段階',
    'place-and-time': '場所と日時',
    'delegates-expected': '参加予定者数',
    'value-in-2030': '2030年の規模',
  },
  th: {
    dates: 'วันที่',
    theme: 'หัวข้อหลัก',
    'member-count': 'จำนวนสมาชิก',
    'party-count': 'จำนวนฝ่าย',
    published: 'วันที่เผยแพร่',
    step: 'ขั้นตอนที่ดำเนินการ',
    'place-and-time': 'สถานที่และเวลา',
    'delegates-expected': 'จำนวนผู้แทนที่คาดไว้',
    'value-in-2030': 'มูลค่าในปี ค.ศ. 2030',
  },
  fr: {
    dates: 'dates',
    theme: 'thème',
    'member-count': 'nombre de membres',
    'party-count': 'nombre de parties',
    published: 'date de publication',
    step: 'étape',
    'place-and-time': 'lieu et date',
    'delegates-expected': 'délégués attendus',
    'value-in-2030': 'valeur en 2030',
  },
};

/** What a field of an entry is called in a pack: in its language where we know the word, else as the analyst named it. */
export function fieldName(field: string, language: PackLanguage): string {
  return (language === 'en' ? undefined : NAMES[language][field]) ?? field.replaceAll('-', ' ');
}
