import type { LookDefinition } from '../../../../shared/looks/look-definition.ts';
import { type PageSize, pageSizeSchema, SHEETS } from '../../../../shared/looks/page-size.ts';
import { childOf, type XmlElement } from './read-xml.ts';

interface PageSetup {
  readonly size: PageSize;
  readonly margins: LookDefinition['margins'];
  /** What could not be taken, in sentences. */
  readonly remarks: readonly string[];
}

const TWIPS_PER_MILLIMETRE = 1_440 / 25.4;
/** Sheets of one size are written a little differently by different programs, in millimetres. */
const TOLERANCE = 3;
/** In which packs can be set: below, header and footer have no room; above, the text has none. */
const LEAST = 15;
const MOST = 55;
const LEAST_OF_FURNITURE = 6;
/** Room a header or footer takes beside its distance from the edge. */
const FURNITURE_ROOM = 9;
const USUAL = { top: 25.4, bottom: 25.4, left: 25.4, right: 25.4, header: 12.5, footer: 12.5 };

/** Paper and margins of a section. @see ECMA-376 part 1, 17.6.13 page size and 17.6.11 page margins */
export function pageOf(section: XmlElement | undefined): PageSetup {
  const { w, h, orient } = childOf(section, 'pgSz')?.attributes ?? {};
  const sheet = [millimetres(w), millimetres(h)].filter((side) => side !== undefined).toSorted((a, b) => a - b);
  const size = pageSizeSchema.options.find((option) => {
    const { width, height } = SHEETS[option];
    return Math.abs((sheet[0] ?? 0) - width) < TOLERANCE && Math.abs((sheet[1] ?? 0) - height) < TOLERANCE;
  });
  const { margins, isChanged } = marginsOf(childOf(section, 'pgMar')?.attributes ?? {});
  return {
    size: size ?? 'a4',
    margins,
    remarks: [
      ...(size === undefined && sheet.length === 2
        ? [`Its paper, ${sheet.map(Math.round).join(' × ')} mm: packs are set on A4 or US Letter; A4 was taken.`]
        : []),
      ...(orient === 'landscape' ? ['Its pages lie on their side: packs stand upright.'] : []),
      ...(isChanged
        ? [`Its margins, as they are: packs need ${LEAST} to ${MOST} mm, and room for header and footer.`]
        : []),
    ],
  };
}

function marginsOf(given: Readonly<Record<string, string>>) {
  const side = (name: keyof typeof USUAL) => Math.abs(millimetres(given[name]) ?? USUAL[name]);
  const header = within(side('header'), LEAST_OF_FURNITURE, MOST - FURNITURE_ROOM);
  const footer = within(side('footer'), LEAST_OF_FURNITURE, MOST - FURNITURE_ROOM);
  const margins = {
    top: within(side('top'), Math.max(LEAST, header + FURNITURE_ROOM), MOST),
    bottom: within(side('bottom'), Math.max(LEAST, footer + FURNITURE_ROOM), MOST),
    left: within(side('left'), LEAST, MOST),
    right: within(side('right'), LEAST, MOST),
    header,
    footer,
  };
  const isChanged = (['top', 'bottom', 'left', 'right'] as const).some(
    (name) => Math.abs(margins[name] - side(name)) > 0.5,
  );
  return { margins, isChanged };
}

function millimetres(twips: string | undefined): number | undefined {
  const value = Number(twips);
  return twips === undefined || !Number.isFinite(value) ? undefined : value / TWIPS_PER_MILLIMETRE;
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most) * 10) / 10;
}
