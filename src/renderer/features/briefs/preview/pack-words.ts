import labels from '../../../../../resources/templates/labels.json' with { type: 'json' };
import { PACK_LABELS } from '../../../../shared/pack/labels.ts';
import { type PackLanguage, packLanguageSchema } from '../../../../shared/pack/pack-language.ts';

/** Language of a pack; English where a later version of the program knew another. */
export function languageOf(pack: { readonly language: string }): PackLanguage {
  return packLanguageSchema.safeParse(pack.language).data ?? 'en';
}

/** What a pack says on its cover and in its notes, in its language. */
export function packWords(language: PackLanguage) {
  return { ...labels[language], markings: PACK_LABELS[language].markings };
}
