/** A question the library must answer, as it is asked and as somebody in a hurry types it. */
export interface AdvisorQuestion {
  readonly question: string;
  readonly typed: string;
  /** Entries that answer it, each with words of the answer. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

/** The questions of the library's requirements, in their order. */
export const ADVISOR_QUESTIONS: readonly AdvisorQuestion[] = [
  {
    question: 'When and where is the next ministers’ meeting?',
    typed: 'next ministers meeting',
    answers: { 'adgmin-7': ['Bandar Seri Begawan', 'January 2027', 'Brunei'] },
  },
  {
    question: 'What did ministers adopt in Hanoi, and what does each instrument do?',
    typed: 'what did ministers adopt in hanoi',
    answers: {
      'hanoi-digital-declaration': ['adopted in Hanoi', 'seven priorities'],
      'adm-2030': ['adopted by ministers', 'national strategies', 'regional integration'],
    },
  },
  {
    question: 'Who leads on scams, and what can a bank expect in 2026?',
    typed: 'who leads on scams',
    answers: {
      'wg-as': ['leads the region', 'What can a bank', 'expect in 2026'],
      'anti-scam-guide': ['governments, industry and the regulators', 'a bank'],
    },
  },
  {
    question: 'What are the United States’ six areas?',
    typed: 'us six areas',
    answers: {
      'partner-us-2026': ['AI', 'undersea cables', 'cloud computing', 'online scams', 'cyber security', 'DEFA'],
    },
  },
  {
    question: 'Which body should a cloud provider talk to about cross-border data?',
    typed: 'cross-border data body for cloud providers',
    answers: { 'wg-dg': ['A cloud provider with a question about cross-border data should talk to this group first'] },
  },
  {
    question: 'What changed between the 2024 AI guide and the generative-AI one?',
    typed: '2024 AI guide generative AI guide changes',
    answers: {
      'expanded-ai-guide-genai': ['what changed between 2024 and 2025', 'nine dimensions', 'seven principles'],
    },
  },
  {
    question: 'Where will the AI Safety Network sit, and who said so?',
    typed: 'ai safety network secretariat',
    answers: { 'asean-ai-safety-network': ['Kuala Lumpur', 'Gobind Singh Deo', 'Malaysia'] },
  },
  {
    question: 'What should a telecom operator know about submarine cables?',
    typed: 'submarine cables',
    answers: { 'submarine-cable-guidelines': ['quicker repair', 'protection', 'a telecom operator'] },
  },
  {
    question: 'How many members does ASEAN have, and why do documents differ?',
    typed: 'how many members does asean have',
    answers: { asean: ['Eleven', 'Timor-Leste joined', 'Documents differ because'] },
  },
  {
    question: 'What have Japan and ASEAN agreed on AI?',
    typed: 'japan asean ai',
    answers: { 'japan-asean-ai-statement-2026': ['AI models', 'AI laws', 'four priorities', '16 January 2026'] },
  },
  {
    question: 'What is still under negotiation?',
    typed: 'under negotiation',
    answers: { defa: ['still negotiating', 'not finished'] },
  },
  {
    question: 'What can a mid-size software firm do now?',
    typed: 'mid-size software firm',
    answers: {
      'action-standards': ['A first step for a mid-size software firm'],
      'action-capacity': ['A first step for a mid-size software firm'],
    },
  },
];
