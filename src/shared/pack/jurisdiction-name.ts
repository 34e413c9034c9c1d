/** Names as the region's own documents and the United Nations write them, where a code list writes them otherwise. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  ASEAN: 'ASEAN',
  GCC: 'Gulf Cooperation Council',
  OECD: 'OECD',
  EU: 'European Union',
  UN: 'United Nations',
  BN: 'Brunei Darussalam',
  KR: 'Republic of Korea',
  LA: 'Lao PDR',
  MM: 'Myanmar',
  TL: 'Timor-Leste',
  VN: 'Viet Nam',
};

const codeList = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** Name of a jurisdiction: an ISO 3166-1 code or an organisation that acts as one; an unknown code as it is. */
export function jurisdictionName(code: string): string {
  return OWN_NAMES[code] ?? (code.length === 2 ? (codeList.of(code) ?? code) : code);
}
