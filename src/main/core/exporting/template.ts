import chambers from '../../../../resources/templates/chambers.json' with { type: 'json' };
import contour from '../../../../resources/templates/contour.json' with { type: 'json' };
import standard from '../../../../resources/templates/standard.json' with { type: 'json' };
import { AttacheError, describeIssues } from '../../../shared/api/errors.ts';
import { type LookDefinition, lookDefinitionSchema } from '../../../shared/looks/look-definition.ts';
import type { PageSize } from '../../../shared/looks/page-size.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import type { PackLanguage } from '../../../shared/pack/pack-language.ts';
import { marginsWithRoom } from './header-room.ts';
import { type PageGeometry, pageGeometry } from './page-geometry.ts';
import { type ScriptFonts, scriptFonts } from './script-fonts.ts';
import { printedLanguage, type TemplateLabels, templateLabels } from './template-labels.ts';

/** The looks that come with the program, by the names briefs have them under. */
const BUILT_IN: Readonly<Record<string, unknown>> = { standard, chambers, contour };
export const BUILT_IN_LOOKS = Object.keys(BUILT_IN);

/** A look that comes with the program. @throws AttacheError NotFound where there is none of that name, Corrupt where it is damaged */
export function builtInLook(name: string): LookDefinition {
  const found = Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined;
  if (found === undefined) {
    throw new AttacheError('NotFound', `There is no look “${name}”.`, {
      hint: `Choose another look: ${BUILT_IN_LOOKS.join(', ')}.`,
    });
  }
  const parsed = lookDefinitionSchema.safeParse(found);
  if (parsed.success) return parsed.data;
  throw new AttacheError('Corrupt', `The look “${name}” is damaged: ${describeIssues(parsed.error)}`, {
    hint: 'Install Attaché again.',
    cause: parsed.error,
  });
}

/** All that decides how a pack is printed: its look, what is said in its language, and its pages. */
export interface Look {
  readonly template: LookDefinition;
  readonly labels: TemplateLabels;
  readonly language: PackLanguage;
  readonly fonts: ScriptFonts;
  readonly pageSize: PageSize;
  readonly page: PageGeometry;
}

/**
 * How a pack is printed: in the look it carries, or in the built-in one it names.
 * @throws AttacheError NotFound where there is no such look, or there are no words in its language
 */
export function lookOf(pack: Pick<Pack, 'template' | 'language' | 'pageSize' | 'look'>): Look {
  const template = pack.look ?? builtInLook(pack.template);
  const language = printedLanguage(pack.language);
  const pageSize = pack.pageSize ?? template.pageSize;
  return {
    template,
    language,
    pageSize,
    labels: templateLabels(language),
    fonts: scriptFonts(language, template.isSerif),
    page: pageGeometry(pageSize, marginsWithRoom(template)),
  };
}
