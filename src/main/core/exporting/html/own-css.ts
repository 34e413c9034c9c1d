import type { ParagraphKind, ParagraphLook } from '../../../../shared/looks/look-definition.ts';
import type { Look } from '../template.ts';
import { cssString } from './css-string.ts';

/** What each kind of paragraph of a look is on the page. */
const SELECTORS: Readonly<Record<ParagraphKind, string>> = {
  title: '.cover h1',
  heading1: 'h2',
  heading2: 'h3',
  heading3: 'h4',
  heading4: 'h5',
  body: 'main p',
  lead: 'main p.lead',
  quote: 'blockquote p',
  caption: '.caption',
  footnote: '.notes li',
  tableText: 'td',
  tableHeading: 'thead th',
};

/** Text on the screen is a little larger than on paper; titles are not. */
const SCREEN_SHARE: Readonly<Partial<Record<ParagraphKind, number>>> = { title: 1, heading1: 1, heading2: 1 };
const SMALL_TEXT_SHARE = 1.1;

/** What a look says itself of its kinds of paragraphs, and of its cover and tables, as rules of the style sheet. */
export function ownCss({ template }: Look): string {
  const { styles, colours, cover, tableHeader } = template;
  const rules = Object.entries(styles).map(
    ([kind, look]) =>
      `${SELECTORS[kind as ParagraphKind]} { ${declarations(kind as ParagraphKind, look, colours.rule)} }`,
  );
  const onPaper = `.cover { background: #fff; color: #${colours.ink}; }
.cover h1 { color: #${colours.primary}; }
.cover .marking, .cover dt { color: #${colours.muted}; }`;
  const covers: Readonly<Record<typeof cover, string>> = {
    panel: '',
    band: `${onPaper}\n.cover { padding-top: 0; }\n.cover .marking { max-width: none; margin: 0 0 3rem; padding-top: 1.5rem; padding-bottom: 1rem; background: #${colours.primary}; color: #${colours.onPrimary}; border-bottom: 0.375rem solid #${colours.accent}; }\n.cover { border-bottom: 1px solid #${colours.rule}; }`,
    plain: `${onPaper}\n.cover { border-top: 0.375rem solid #${colours.primary}; border-bottom: 1px solid #${colours.primary}; }`,
  };
  const headers: Readonly<Record<typeof tableHeader, string>> = {
    solid: '',
    tinted: `thead th { background: #${colours.fill}; color: #${colours.primary}; border-bottom: 2px solid #${colours.primary}; }`,
    ruled: `thead th { background: none; color: #${colours.primary}; border-top: 2px solid #${colours.primary}; border-bottom: 1px solid #${colours.primary}; }`,
  };
  return [covers[cover], headers[tableHeader], ...rules].filter((rule) => rule !== '').join('\n');
}

function declarations(kind: ParagraphKind, look: ParagraphLook, rule: string): string {
  const share = SCREEN_SHARE[kind] ?? SMALL_TEXT_SHARE;
  const given: [string, string | false | undefined][] = [
    ['font-family', look.font && `${cssString(look.font)}, sans-serif`],
    // The title grows with its window; its size on paper is said where it is printed.
    ['font-size', kind !== 'title' && look.size !== undefined && `${look.size * share}pt`],
    ['color', look.colour && `#${look.colour}`],
    ['font-weight', look.isBold === undefined ? undefined : look.isBold ? 'bold' : 'normal'],
    ['font-style', look.isItalic === undefined ? undefined : look.isItalic ? 'italic' : 'normal'],
    ['text-transform', look.isUpperCase === true && 'uppercase'],
    ['text-align', look.isCentred === true && 'center'],
    ['border-bottom', look.isRuled === true && `1px solid #${rule}`],
    ['padding-bottom', look.isRuled === true && '0.25rem'],
  ];
  return given.flatMap(([name, value]) => (value ? [`${name}: ${value};`] : [])).join(' ');
}
