import type { Source } from '../model/index.ts';
import { dateInWords } from './format-date.ts';
import { PACK_LABELS } from './labels.ts';
import type { PackLanguage } from './pack-language.ts';

/** When a source was published, in words; says so where the document does not state it. */
export function publishedInWords(
  source: Pick<Source, 'published' | 'publishedNote'>,
  language: PackLanguage = 'en',
): string {
  const date = source.published === undefined ? undefined : dateInWords(source.published, language);
  if (source.publishedNote === undefined) return date ?? PACK_LABELS[language].dateNotStated;
  return date === undefined ? source.publishedNote : `${date} (${source.publishedNote})`;
}
