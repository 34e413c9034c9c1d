import type { PackLanguage } from './pack-language.ts';

type Names = Readonly<Record<string, string>>;

/** Called the same in every language. */
const EVERYWHERE: Names = { ASEAN: 'ASEAN', OECD: 'OECD' };

/** Names as the region's own documents and the United Nations write them, where a code list writes them otherwise. */
const OWN_NAMES: Readonly<Record<PackLanguage, Names>> = {
  en: {
    GCC: 'Gulf Cooperation Council',
    EU: 'European Union',
    UN: 'United Nations',
    BN: 'Brunei Darussalam',
    KR: 'Republic of Korea',
    LA: 'Lao PDR',
    MM: 'Myanmar',
    TL: 'Timor-Leste',
    VN: 'Viet Nam',
  },
  vi: {
    GCC: 'Hội đồng Hợp tác vùng Vịnh',
    EU: 'Liên minh châu Âu',
    UN: 'Liên hợp quốc',
    BN: 'Bru-nây Đa-rút-xa-lam',
    MM: 'Mi-an-ma',
    TL: 'Ti-mo Lét-xtê',
  },
  id: {
    GCC: 'Dewan Kerja Sama Teluk',
    EU: 'Uni Eropa',
    UN: 'Perserikatan Bangsa-Bangsa',
    BN: 'Brunei Darussalam',
    KR: 'Republik Korea',
    LA: 'Laos',
    MM: 'Myanmar',
    TL: 'Timor-Leste',
  },
  ja: {
    GCC: '湾岸協力会議',
    EU: '欧州連合',
    UN: '国際連合',
    MM: 'ミャンマー',
    TL: '東ティモール',
  },
  th: {
    GCC: 'คณะมนตรีความร่วมมือรัฐอ่าวอาหรับ',
    EU: 'สหภาพยุโรป',
    UN: 'สหประชาชาติ',
    BN: 'บรูไนดารุสซาลาม',
    KR: 'สาธารณรัฐเกาหลี',
    LA: 'สปป. ลาว',
    MM: 'เมียนมา',
    TL: 'ติมอร์-เลสเต',
  },
  fr: {
    OECD: 'OCDE',
    GCC: 'Conseil de coopération du Golfe',
    EU: 'Union européenne',
    UN: 'Nations unies',
    BN: 'Brunéi Darussalam',
    KR: 'République de Corée',
    LA: 'République démocratique populaire lao',
    MM: 'Myanmar',
    TL: 'Timor-Leste',
    VN: 'Viet Nam',
  },
};

const codeLists = new Map<PackLanguage, Intl.DisplayNames>();

/** Name of a jurisdiction: an ISO 3166-1 code or an organisation that acts as one; an unknown code as it is. */
export function jurisdictionName(code: string, language: PackLanguage = 'en'): string {
  const own = OWN_NAMES[language][code] ?? EVERYWHERE[code];
  return own ?? (code.length === 2 ? (codeListIn(language).of(code) ?? code) : code);
}

function codeListIn(language: PackLanguage): Intl.DisplayNames {
  const known = codeLists.get(language) ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  codeLists.set(language, known);
  return known;
}
