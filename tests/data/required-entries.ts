/** Paragraphs as the library's requirements list them: `S0 ¶3; S1 ¶1–¶10` is paragraph 3 of S0 and 1 to 10 of S1. */
export interface RequiredRow {
  /** Entries that share the row; its paragraphs are cited by one or another of them. */
  readonly slugs: readonly string[];
  readonly where: string;
}

/** Ids of the five published documents, by the short names used in `where`. */
export const SOURCE_IDS: Readonly<Record<string, string>> = {
  S0: 'crowell-alert-2026',
  S1: 'vns-briefing-2025',
  S2: 'vjst-opening-2026',
  S3: 'japan-asean-ai-analysis-2026',
  S4: 'azka-asean-ai-2025',
};

/** What the built-in library must hold, a row a subject. */
export const REQUIRED_ROWS: readonly RequiredRow[] = [
  // Events
  { slugs: ['adgmin-6'], where: 'S0 ¶3; S1 ¶1–¶10; S2 ¶2–¶5, ¶22' },
  { slugs: ['adgsom-6'], where: 'S1 ¶9; S2 ¶23' },
  { slugs: ['adgmin-6-opening'], where: 'S1 ¶9; S2 ¶2–¶14' },
  { slugs: ['adgmin-6-partner-ministerials'], where: 'S1 ¶9' },
  { slugs: ['asean-digital-awards-2026'], where: 'S1 ¶9–¶11' },
  { slugs: ['adgmin-6-technology-showcase'], where: 'S1 ¶11' },
  { slugs: ['un-ministerial-dialogue-2026'], where: 'S1 ¶10' },
  { slugs: ['adgmin-7'], where: 'S0 ¶5' },
  { slugs: ['asean-summit-46'], where: 'S4 ¶7–¶9' },
  { slugs: ['asean-youth-interface-2025'], where: 'S4 ¶33' },
  { slugs: ['japan-asean-summit-2025'], where: 'S3 ¶10' },
  { slugs: ['asean-chair-2026-philippines'], where: 'S0 ¶3' },
  { slugs: ['asean-chair-2025-malaysia'], where: 'S4 ¶7' },
  { slugs: ['timor-leste-accession'], where: 'S1 ¶10; S2 ¶22' },
  // Declarations, plans, frameworks, guides, agreements
  { slugs: ['hanoi-digital-declaration'], where: 'S0 ¶4, ¶19–¶27' },
  { slugs: ['adm-2030'], where: 'S0 ¶4; S1 ¶9, ¶11' },
  { slugs: ['defa'], where: 'S0 ¶21, ¶30; S4 ¶18, ¶20' },
  { slugs: ['asean-guide-ai-governance-2024'], where: 'S3 ¶21; S4 ¶13' },
  { slugs: ['expanded-ai-guide-genai'], where: 'S0 ¶7; S4 ¶13–¶15, ¶28–¶32' },
  { slugs: ['responsible-ai-roadmap'], where: 'S4 ¶12, ¶15, ¶19, ¶23–¶26' },
  { slugs: ['kl-declaration-2045'], where: 'S4 ¶9, ¶11, ¶33' },
  { slugs: ['community-vision-2045'], where: 'S4 ¶9' },
  { slugs: ['aec-strategic-plan-2026-2030'], where: 'S4 ¶17–¶18' },
  { slugs: ['submarine-cable-guidelines'], where: 'S0 ¶14' },
  { slugs: ['cloud-framework'], where: 'S0 ¶16' },
  { slugs: ['anti-scam-guide'], where: 'S0 ¶17' },
  { slugs: ['model-contractual-clauses'], where: 'S0 ¶16' },
  { slugs: ['global-cbpr'], where: 'S0 ¶16' },
  { slugs: ['japan-asean-ai-statement-2026'], where: 'S3 ¶2, ¶6–¶15' },
  { slugs: ['japan-asean-connectivity-initiative'], where: 'S3 ¶16' },
  { slugs: ['hiroshima-ai-process'], where: 'S3 ¶35' },
  { slugs: ['oecd-ai-policy-toolkit'], where: 'S3 ¶35' },
  { slugs: ['eu-ai-act'], where: 'S3 ¶50' },
  { slugs: ['digital-workplans-2026'], where: 'S0 ¶29' },
  // Bodies, groups, networks, programmes
  { slugs: ['asean'], where: 'S0 ¶3; S1 ¶5; S3 ¶6; S4 ¶7' },
  { slugs: ['adgmin'], where: 'S1 ¶2–¶3' },
  { slugs: ['wg-ai'], where: 'S0 ¶7, ¶10; S3 ¶32' },
  { slugs: ['asean-ai-safety-network'], where: 'S0 ¶8, ¶10' },
  { slugs: ['public-private-ai-dialogue'], where: 'S0 ¶9' },
  { slugs: ['asean-ict-fund'], where: 'S0 ¶9' },
  { slugs: ['wg-sc'], where: 'S0 ¶13' },
  { slugs: ['wg-dg'], where: 'S0 ¶16' },
  { slugs: ['data-protection-forum'], where: 'S0 ¶16' },
  { slugs: ['wg-as'], where: 'S0 ¶17' },
  { slugs: ['asean-regional-cert'], where: 'S0 ¶18' },
  { slugs: ['asean-secretariat'], where: 'S1 ¶5; S2 ¶13–¶14' },
  { slugs: ['asean-bac'], where: 'S1 ¶9' },
  { slugs: ['crowell-global-advisors'], where: 'S0 ¶41' },
  { slugs: ['mst-vietnam'], where: 'S1 ¶1–¶2; S2 ¶3, ¶17' },
  { slugs: ['regional-ai-centres'], where: 'S3 ¶42; S4 ¶19' },
  { slugs: ['ai-startup-incubation'], where: 'S4 ¶19' },
  // Dialogue partners' 2026 priorities (an entry each)
  { slugs: ['partner-china-2026'], where: 'S0 ¶30; S1 ¶6' },
  { slugs: ['partner-eu-2026'], where: 'S0 ¶30' },
  { slugs: ['partner-india-2026'], where: 'S0 ¶30; S1 ¶6' },
  { slugs: ['partner-us-2026'], where: 'S0 ¶30; S1 ¶6' },
  { slugs: ['partner-japan-2026'], where: 'S0 ¶29; S3 ¶6–¶15; S1 ¶6' },
  { slugs: ['partner-korea-2026'], where: 'S0 ¶29; S1 ¶6' },
  { slugs: ['partner-russia-2026'], where: 'S0 ¶29; S1 ¶6' },
  { slugs: ['partner-gcc-2025'], where: 'S4 ¶7' },
  // Initiatives, recommendations, risks, figures
  { slugs: ['khmer-llm-memorandum'], where: 'S3 ¶24' },
  { slugs: ['japan-asean-talent-exchange'], where: 'S3 ¶38–¶43' },
  { slugs: ['infrastructure-diversification'], where: 'S0 ¶11; S4 ¶20' },
  { slugs: ['privacy-enhancing-technologies'], where: 'S0 ¶16' },
  { slugs: ['digital-public-infrastructure'], where: 'S0 ¶26' },
  { slugs: ['intelligence-connectivity'], where: 'S1 ¶7–¶8; S2 ¶12' },
  {
    slugs: [
      'action-standards',
      'action-awareness-agentic',
      'action-capacity',
      'action-infrastructure-policy',
      'action-quantum-resilience',
    ],
    where: 'S0 ¶34–¶39',
  },
  { slugs: ['sme-inclusion'], where: 'S4 ¶20' },
  { slugs: ['digital-skills', 'genai-awareness', 'youth-empowerment'], where: 'S4 ¶22–¶33' },
  {
    slugs: [
      'risk-fragmented-data',
      'risk-divergence',
      'risk-scams',
      'risk-genai',
      'risk-great-power-rivalry',
      'risk-infrastructure-gap',
      'risk-polarisation',
    ],
    where: 'S2 ¶11, ¶20–¶21; S3 ¶19, ¶28–¶31, ¶46–¶50; S0 ¶17; S4 ¶13, ¶35',
  },
  { slugs: ['figure-digital-economy'], where: 'S4 ¶18' },
  { slugs: ['figure-delegates'], where: 'S1 ¶5' },
];

/** A field on which the sources disagree: the entry, each side's value with where it is read, and what the wording says. */
export interface RequiredDisagreement {
  readonly slug: string;
  readonly field: string;
  readonly wording: RegExp;
  readonly sides: readonly { readonly value: string; readonly where: string }[];
}

/** Every disagreement of the five documents, and no other. */
export const REQUIRED_DISAGREEMENTS: readonly RequiredDisagreement[] = [
  {
    slug: 'adgmin-6',
    field: 'theme',
    wording: /renderings differ/,
    sides: [
      { value: 'ASEAN Adaptive: From Connectivity to Connected Intelligence', where: 'S0 ¶3' },
      { value: 'ASEAN Adaptive: From Infrastructure Connectivity to Intelligent Connectivity', where: 'S1 ¶7' },
      { value: 'ASEAN Adaptive: From infrastructure connectivity to intelligence connectivity', where: 'S2 ¶5' },
    ],
  },
  {
    slug: 'adgmin-6',
    field: 'dates',
    wording: /15–16 January 2026, within a week .* 12 January/,
    sides: [
      { value: '15–16 January 2026', where: 'S0 ¶3' },
      { value: '12–16 January 2026', where: 'S1 ¶1' },
      { value: 'opened 15 January 2026', where: 'S2 ¶2, ¶23' },
    ],
  },
  {
    slug: 'asean',
    field: 'member-count',
    wording: /eleven members since Timor-Leste joined.*older usage/,
    sides: [
      { value: '11 Southeast Asian nations', where: 'S0 ¶3; S1 ¶5' },
      { value: 'ten ASEAN member states', where: 'S3 ¶6, ¶48' },
    ],
  },
  {
    slug: 'adm-2030',
    field: 'step',
    wording: /adopted .* launched the same week/,
    sides: [
      { value: 'adopted', where: 'S0 ¶4' },
      { value: 'announced and launched', where: 'S1 ¶9, ¶11' },
    ],
  },
  {
    slug: 'japan-asean-ai-statement-2026',
    field: 'party-count',
    wording: /at the date of the meeting.*twelve/,
    sides: [
      { value: 'eleven, Japan plus ten', where: 'S3 ¶48' },
      { value: 'twelve, Japan plus eleven', where: 'S1 ¶10; S2 ¶22' },
    ],
  },
];

/** The citations a `where` lists, as `source id ¶number`. */
export function paragraphsOf(where: string): string[] {
  return where.split(';').flatMap((part) => {
    const [name = '', ...rest] = part.trim().split(' ');
    const source = SOURCE_IDS[name];
    if (source === undefined) throw new Error(`There is no source ${name} in “${where}”.`);
    return rest
      .join('')
      .split(',')
      .flatMap(rangeOf)
      .map((paragraph) => `${source} ¶${paragraph}`);
  });
}

/** The numbers of `¶3` or `¶3–¶5`. */
function rangeOf(range: string): number[] {
  const [first, last = first] = range.split('–').map((number) => Number(number.replace('¶', '')));
  if (first === undefined || last === undefined || !Number.isInteger(first) || !Number.isInteger(last)) {
    throw new Error(`“${range}” is no range of paragraphs.`);
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
