import { ATOM, EARLIEST, fieldOf, LATEST, listBy, type Rule, record, SET, TEXT } from './rule.ts';

const INSTANTS = { createdAt: EARLIEST, updatedAt: LATEST };

/** The newer library's; of one version, the same on every device. */
const BUILT_IN: Rule = {
  kind: 'computed',
  join: (left, right) => {
    const [one, other] = [fieldOf(left, 'version'), fieldOf(right, 'version')].map(Number);
    if (one !== other) return Number(one) > Number(other) ? left : right;
    return JSON.stringify(left) < JSON.stringify(right) ? left : right;
  },
};

const CLAIM = record({ text: TEXT, citations: SET });
const BODY = record({ value: TEXT });
const BODIES: Rule = {
  kind: 'single-or',
  single: { kind: 'list', key: () => 'text', item: BODY },
  several: SET,
};

/** Of lines to take, questions, risks and people alike: each has some of these texts. */
const SECTION_ITEM = record({
  line: TEXT,
  support: TEXT,
  question: TEXT,
  answer: TEXT,
  risk: TEXT,
  effect: TEXT,
  recommendation: TEXT,
  role: TEXT,
  contact: TEXT,
});

/** How documents of each kind are joined where two people changed one of them. */
export const DOCUMENT_RULES = {
  entries: record({
    ...INSTANTS,
    summary: TEXT,
    body: TEXT,
    aliases: SET,
    jurisdictions: SET,
    topics: SET,
    milestones: SET,
    relations: SET,
    claims: listBy('id', CLAIM),
    officials: SET,
    wordings: listBy('field', record({ wording: TEXT })),
    builtIn: BUILT_IN,
  }),
  sources: record({ updatedAt: LATEST, paragraphs: ATOM, reference: ATOM }),
  annotations: record({ ...INSTANTS, body: BODIES, impact: ATOM }),
  clients: record({
    ...INSTANTS,
    profile: TEXT,
    jurisdictions: SET,
    topics: SET,
    contacts: listBy('id', record({ note: TEXT })),
  }),
  briefs: record({
    ...INSTANTS,
    sections: listBy('id', record({ text: { kind: 'rich-text' }, items: listBy('id', SECTION_ITEM) })),
    options: record({}),
  }),
  /** A look or a citation style is changed as a whole: what two people made of it is never mixed. */
  styles: record({ ...INSTANTS, style: ATOM }),
  /** An issue is never changed. */
  issues: record({}),
} as const;
export type ReplicatedCollection = keyof typeof DOCUMENT_RULES;
export const REPLICATED_COLLECTIONS = Object.keys(DOCUMENT_RULES) as readonly ReplicatedCollection[];
