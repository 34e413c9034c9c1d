import type { Brief } from '../model/index.ts';
import { PACK_LABELS } from './labels.ts';
import type { PackLanguage } from './pack-language.ts';

/** A brief in another language: the headings its sections began with are said in it, those the advisor wrote stay. */
export function briefInLanguage(brief: Brief, language: PackLanguage): Brief {
  const [before, after] = [PACK_LABELS[brief.language].openings, PACK_LABELS[language].openings];
  const sections = brief.sections.map((section) =>
    section.kind !== 'entry' && section.heading === before[section.kind]
      ? { ...section, heading: after[section.kind] }
      : section,
  );
  return { ...brief, language, sections };
}
