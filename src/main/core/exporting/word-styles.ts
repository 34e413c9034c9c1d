import type { ICharacterStyleOptions, IRunStylePropertiesOptions } from 'docx';
import type { LookDefinition } from '../../../shared/looks/look-definition.ts';
import type { FlowInline } from './flow.ts';

/** How some words stand out in a line. */
type WordLook = Pick<Extract<FlowInline, { type: 'text' }>, 'link' | 'bold' | 'italic' | 'smallCaps' | 'raised'>;

/** What words are besides being emphasised, by the ids of their styles. */
const KINDS = ['', 'Hyperlink', 'SmallCapitals', 'Superscript', 'Subscript'] as const;
type Kind = (typeof KINDS)[number];
/** Word's own names for emphasis, which ours for links and capitals that are emphasised end with. */
const EMPHASES = ['', 'Strong', 'Emphasis', 'StrongEmphasis'] as const;
type Emphasis = (typeof EMPHASES)[number];

/** Id of the style of some words, which have one style; `undefined` where they look as their paragraph does. */
export function wordStyle(look: WordLook): string | undefined {
  return `${kindOf(look)}${emphasisOf(look)}` || undefined;
}

/** What links is a link, however it is set. */
function kindOf({ link, smallCaps, raised }: WordLook): Kind {
  if (link !== undefined) return 'Hyperlink';
  if (raised !== undefined) return raised === 'super' ? 'Superscript' : 'Subscript';
  return smallCaps ? 'SmallCapitals' : '';
}

function emphasisOf({ bold, italic }: WordLook): Emphasis {
  if (bold) return italic ? 'StrongEmphasis' : 'Strong';
  return italic ? 'Emphasis' : '';
}

/** The styles of words, so that no run has a look of its own. The one of plain links is Word's. */
export function wordStyles({ colours }: LookDefinition): ICharacterStyleOptions[] {
  const looks: Readonly<Record<Kind, IRunStylePropertiesOptions>> = {
    '': {},
    Hyperlink: { color: colours.accent, underline: { type: 'single', color: colours.rule } },
    SmallCapitals: { smallCaps: true },
    Superscript: { superScript: true },
    Subscript: { subScript: true },
  };
  return KINDS.flatMap((kind) =>
    EMPHASES.filter((emphasis) => emphasis !== '' || (kind !== '' && kind !== 'Hyperlink')).map((emphasis) => ({
      id: `${kind}${emphasis}`,
      name: `${kind}${emphasis}`.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' '),
      basedOn: 'DefaultParagraphFont',
      ...(kind === 'Hyperlink' ? {} : { quickFormat: true }),
      run: {
        ...looks[kind],
        ...(emphasis.includes('Strong') ? { bold: true } : {}),
        ...(emphasis.includes('Emphasis') ? { italics: true } : {}),
      },
    })),
  );
}
