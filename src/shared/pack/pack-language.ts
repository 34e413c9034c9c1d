import { z } from 'zod';

/** BCP 47 languages a pack says its own words in. */
export const packLanguageSchema = z.enum(['en', 'vi', 'id', 'ja', 'th', 'fr']);
export type PackLanguage = z.infer<typeof packLanguageSchema>;

/** What each language is called: in English, and by those who speak it. */
export const LANGUAGE_NAMES: Readonly<Record<PackLanguage, string>> = {
  en: 'English',
  vi: 'Vietnamese (Tiếng Việt)',
  id: 'Indonesian (Bahasa Indonesia)',
  ja: 'Japanese (日本語)',
  th: 'Thai (ไทย)',
  fr: 'French (Français)',
};
