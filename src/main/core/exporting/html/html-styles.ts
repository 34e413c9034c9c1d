import { SHEETS } from '../../../../shared/looks/page-size.ts';
import type { Look } from '../template.ts';
import { cssString } from './css-string.ts';
import { ownCss } from './own-css.ts';

/** The style sheet of a pack's page, on screen and on paper, from its look. */
export function htmlStyles(look: Look, marking: string): string {
  const { template, labels, fonts: scripts, pageSize } = look;
  const { colours, sizes, fonts, callouts, margins } = template;
  const sheet = SHEETS[pageSize];
  const others = `${cssString(scripts.complexScript)}, ${cssString(scripts.eastAsia)}`;
  const tones = Object.entries(callouts).map(
    ([tone, { bar, fill, title }]) =>
      `.callout.${tone} { border-color: #${bar}; background: #${fill}; }\n.callout.${tone} .callout-title { color: #${title}; }`,
  );
  const pages = labels.page
    .split(/(\{pages?\})/)
    .map((part) => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part)))
    .join(' ');
  return `
:root { color: #${colours.ink}; background: #fff; font: ${sizes.body * 1.1}pt/1.55 ${cssString(fonts.body)}, ${others}, "Noto Sans", sans-serif; -webkit-text-size-adjust: 100%; }
* { box-sizing: border-box; }
body { margin: 0; overflow-wrap: anywhere; }
main, .notes { max-width: 48rem; margin: 0 auto; padding: 0 1.5rem; }
h1, h2, h3, h4, h5 { font-family: ${cssString(fonts.heading)}, ${others}, "Noto Serif", serif; color: #${colours.primary}; line-height: 1.25; break-after: avoid; }
h2 { font-size: ${sizes.heading1}pt; margin: 3rem 0 0.75rem; }
h3 { font-size: ${sizes.heading2}pt; margin: 2.25rem 0 0.5rem; padding-top: 1rem; border-top: 1px solid #${colours.rule}; }
h4 { font-size: ${sizes.heading3 * 1.1}pt; margin: 1.5rem 0 0.5rem; }
h5 { font-size: ${sizes.heading4 * 1.1}pt; margin: 1.25rem 0 0.5rem; }
h2 + h3 { border-top: 0; padding-top: 0; margin-top: 1rem; }
p, ul, ol, blockquote { margin: 0 0 0.75rem; }
li > p:last-child, li > ul:last-child, li > ol:last-child { margin-bottom: 0.25rem; }
a { color: #${colours.accent}; text-underline-offset: 0.15em; }
a:focus-visible, .scroller:focus-visible, .picture:focus-visible { outline: 3px solid #${colours.accent}; outline-offset: 2px; }
sup { line-height: 0; font-size: 0.75em; }
sup a { padding: 0 0.15em; text-decoration: none; }
.lead { font-size: ${sizes.lead * 1.1}pt; color: #${colours.primary}; }
.note, .caption { font-size: ${sizes.small * 1.1}pt; color: #${colours.muted}; }
.source { padding-left: 2rem; text-indent: -2rem; }
.small-caps { font-variant: small-caps; }
.subhead { margin-top: 1.25rem; font-weight: bold; color: #${colours.primary}; break-after: avoid; }
blockquote { padding-left: 1rem; border-left: 3px solid #${colours.rule}; color: #${colours.muted}; }
.skip { position: absolute; left: -100vw; padding: 0.75rem 1.25rem; background: #fff; z-index: 1; }
.skip:focus { left: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.cover { background: #${colours.primary}; color: #${colours.onPrimary}; padding: 4rem 0 2.5rem; border-bottom: 0.375rem solid #${colours.accent}; }
.cover > * { max-width: 48rem; margin: 0 auto; padding: 0 1.5rem; }
.cover h1 { font-size: clamp(20pt, 5vw, ${sizes.title}pt); color: inherit; margin: 0.75rem auto 1rem; line-height: 1.15; }
.cover .marking { font-weight: bold; letter-spacing: 0.04em; color: #${colours.onPrimaryMuted}; }
.cover .logo { display: block; height: auto; margin-bottom: 1.5rem; max-width: 100%; }
.cover dl { display: flex; flex-wrap: wrap; gap: 1rem 3rem; margin-top: 2rem; }
.cover dt { font-size: ${sizes.small * 1.1}pt; color: #${colours.onPrimaryMuted}; }
.cover dd { margin: 0; font-weight: bold; }
.contents ol { list-style: none; padding: 0; }
.contents li { padding: 0.15rem 0; }
.contents .level-2 { font-weight: bold; margin-top: 0.5rem; }
.contents .level-3 { padding-left: 1.5rem; }
.contents a { color: inherit; text-decoration-color: #${colours.rule}; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; font-size: ${sizes.small * 1.15}pt; }
th, td { padding: 0.45rem 0.6rem; text-align: left; vertical-align: top; border-bottom: 1px solid #${colours.rule}; }
thead th { background: #${colours.primary}; color: #${colours.onPrimary}; }
tbody th { color: #${colours.primary}; }
.table-facts { background: #${colours.fill}; }
.table-facts th { width: 22%; min-width: 8.5em; overflow-wrap: normal; }
.table-glossary th { width: 24%; }
thead th, .table-partner-matrix th, .table-risks td:nth-child(2) { overflow-wrap: break-word; }
.table-timeline td:first-child { width: 24%; }
.table-partner-matrix th + td, .table-partner-matrix thead th + th { text-align: left; }
.scroller { overflow-x: auto; margin-bottom: 1rem; }
.scroller table { margin: 0; min-width: 32rem; }
.callout { margin: 1rem 0; padding: 0.75rem 1rem 0.25rem; border-left: 0.3rem solid; break-inside: avoid; }
.picture { margin: 0 0 1rem; overflow-x: auto; }
.picture svg { display: block; width: 100%; height: auto; min-width: 28rem; }
.callout-title { font-weight: bold; margin-bottom: 0.35rem; }
${tones.join('\n')}
.notes { margin-top: 3rem; padding-top: 1rem; padding-bottom: 4rem; border-top: 1px solid #${colours.rule}; font-size: ${sizes.small * 1.1}pt; }
.notes h2 { margin-top: 0.5rem; }
.notes li { padding-left: 0.4rem; }
.notes a { padding: 0.25rem; }
main:focus { outline: 0; }
${ownCss(look)}
@media print {
  @page { ${ownFurniture(look)}size: ${sheet.width}mm ${sheet.height}mm; margin: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; @top-right { content: ${cssString(marking)}; font: bold 8pt ${cssString(fonts.body)}, sans-serif; color: #${colours.muted}; } @bottom-right { content: ${pages}; font: 8pt ${cssString(fonts.body)}, sans-serif; color: #${colours.muted}; } }
  @page :first { margin: 0; @top-right { content: none; } @bottom-right { content: none; } @top-left { content: none; } @bottom-left { content: none; } }
  :root { font-size: ${sizes.body}pt; }
  main, .notes { max-width: none; padding: 0; }
  .cover { height: ${sheet.height}mm; padding-top: ${template.cover === 'band' ? 0 : Math.round(sheet.height * 0.37)}mm; break-after: page; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .cover > * { max-width: none; padding: 0 ${margins.right}mm 0 ${margins.left}mm; }${template.cover === 'band' ? ' .cover .marking { margin: 0 0 90mm; padding-top: 25mm; padding-bottom: 5mm; print-color-adjust: exact; -webkit-print-color-adjust: exact; }' : ''}
  .cover h1 { font-size: ${sizes.title}pt; }
  .skip { display: none; }
  main > h2:first-child { margin-top: 0; }
  .page-break { break-after: page; }
  .contents { break-after: page; }
  .contents a { text-decoration: none; }
  thead th, .table-facts, .callout { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  thead { display: table-header-group; }
  tr, .table-facts, .picture { break-inside: avoid; }
  :is(h2, h3) + .note, p:has(+ .scroller), p:has(+ .table-facts), p:has(+ .picture) { break-after: avoid; }
  .picture { overflow: visible; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .picture svg { min-width: 0; }
  .scroller { overflow: visible; }
  .scroller table { min-width: 0; }
  p, li { orphans: 2; widows: 2; }
}
`;
}

/** The firm's own words at the head and foot of printed pages. */
function ownFurniture({ template: { header, footer, fonts, colours } }: Look): string {
  const box = (place: string, words: string | undefined) =>
    words === undefined
      ? ''
      : `@${place} { content: ${cssString(words)}; font: 8pt ${cssString(fonts.body)}, sans-serif; color: #${colours.muted}; } `;
  return `${box('top-left', header)}${box('bottom-left', footer)}`;
}
