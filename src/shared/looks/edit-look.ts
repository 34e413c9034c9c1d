import { contrast, MIN_CONTRAST } from './colours.ts';
import { deriveLook } from './derive-look.ts';
import type { LookDefinition } from './look-definition.ts';

/** What a person chooses of a look; the rest follows or stays. */
export interface LookEdits {
  readonly name: string;
  readonly headingFont: string;
  readonly bodyFont: string;
  /** RRGGBB, as chosen: it may be too pale. */
  readonly primary: string;
  readonly accent: string;
  /** Of the text, in points; the others stay in proportion. */
  readonly bodySize: number;
  readonly cover: LookDefinition['cover'];
  readonly header: string;
  readonly footer: string;
  readonly logo: LookDefinition['logo'];
}

/** A chosen colour that can not be read on paper, and the darker one that is used. */
export interface PaleColour {
  readonly chosen: string;
  readonly contrast: number;
  readonly used: string;
}

/** A look as it is to be edited. */
export function editsOf(look: LookDefinition): LookEdits {
  const { name, fonts, colours, sizes, cover, header = '', footer = '', logo } = look;
  return {
    name,
    headingFont: fonts.heading,
    bodyFont: fonts.body,
    primary: colours.primary,
    accent: colours.accent,
    bodySize: sizes.body,
    cover,
    header,
    footer,
    logo,
  };
}

/** A look with what was chosen. Styles that had the look's former colours have its new ones; a colour too pale is darkened. */
export function editedLook(base: LookDefinition, edits: LookEdits): LookDefinition {
  const { header: _header, footer: _footer, logo: _logo, colours, callouts, styles, sizes, ...kept } = base;
  const ratio = edits.bodySize / sizes.body;
  const isRecoloured = edits.primary !== colours.primary || edits.accent !== colours.accent;
  const derived = deriveLook({
    ...kept,
    name: edits.name.trim(),
    fonts: { heading: edits.headingFont.trim(), body: edits.bodyFont.trim() },
    sizes: scaled(sizes, ratio),
    cover: edits.cover,
    styles,
    ink: colours.ink,
    primary: edits.primary,
    accent: edits.accent,
    ...(edits.header.trim() === '' ? {} : { header: edits.header.trim() }),
    ...(edits.footer.trim() === '' ? {} : { footer: edits.footer.trim() }),
    ...(edits.logo === undefined ? {} : { logo: edits.logo }),
  });
  const shown = isRecoloured ? derived : { ...derived, colours, callouts };
  const renamed = new Map([
    [colours.primary, shown.colours.primary],
    [colours.accent, shown.colours.accent],
  ]);
  return { ...shown, styles: restyled(styles, renamed, ratio) };
}

/** The chosen colours that are too pale to be read. */
export function paleColours(edits: LookEdits, look: LookDefinition): PaleColour[] {
  return (['primary', 'accent'] as const).flatMap((name) => {
    const ratio = contrast(edits[name], 'FFFFFF');
    return ratio >= MIN_CONTRAST ? [] : [{ chosen: edits[name], contrast: ratio, used: look.colours[name] }];
  });
}

function scaled(sizes: LookDefinition['sizes'], ratio: number): LookDefinition['sizes'] {
  const { body, small, lead, title, heading1, heading2, heading3, heading4 } = sizes;
  const size = (points: number) => halfPoints(points * ratio);
  return {
    body: size(body),
    small: size(small),
    lead: size(lead),
    title: size(title),
    heading1: size(heading1),
    heading2: size(heading2),
    heading3: size(heading3),
    heading4: size(heading4),
  };
}

function restyled(
  styles: LookDefinition['styles'],
  renamed: ReadonlyMap<string, string>,
  ratio: number,
): LookDefinition['styles'] {
  return Object.fromEntries(
    Object.entries(styles).map(([kind, style]) => [
      kind,
      {
        ...style,
        ...(style.colour === undefined ? {} : { colour: renamed.get(style.colour) ?? style.colour }),
        ...(style.size === undefined ? {} : { size: halfPoints(style.size * ratio) }),
      },
    ]),
  );
}

function halfPoints(points: number): number {
  return Math.min(Math.max(Math.round(points * 2) / 2, 6), 72);
}
