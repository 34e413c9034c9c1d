import type { LookDefinition } from '../../../shared/looks/look-definition.ts';
import { element } from './escape-xml.ts';

type Attributes = Readonly<Record<string, string | number>>;

/** Space between a cell's edge and its text, in twips, in the order the schema asks for. */
export type CellPadding = Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>;

/** Padding of the cells of each kind of table. */
export const TABLE_PADDING = {
  PackTable: { top: 60, left: 100, bottom: 60, right: 100 },
  PackFacts: { top: 45, left: 0, bottom: 45, right: 100 },
  PackCallout: { top: 110, left: 200, bottom: 80, right: 200 },
} as const satisfies Record<string, CellPadding>;

/**
 * Styles of the pack's tables as a styles part, so that a cell carries no look of its own and a firm can restyle them all at
 * once. The library has options for the styles of text only, so these are written as the elements they are.
 * @see ECMA-376 part 1, 17.7.6 table styles
 */
export function tableStylesXml(template: LookDefinition): string {
  const { colours, callouts } = template;
  const hairline = border('single', 4, colours.rule);
  const none = border('nil', 0, 'auto');
  const tables = [
    tableStyle('PackTable', 'Pack Table', {
      borders: { top: border('single', 8, colours.primary), bottom: hairline, insideH: hairline },
      padding: TABLE_PADDING.PackTable,
      header: {
        border: border('single', 6, colours.primary),
        fill: { tinted: colours.fill, solid: colours.primary, ruled: undefined }[template.tableHeader],
      },
    }),
    tableStyle('PackFacts', 'Pack Facts', {
      borders: { top: hairline, bottom: hairline, insideH: hairline },
      padding: TABLE_PADDING.PackFacts,
    }),
    ...Object.entries(callouts).map(([tone, look]) =>
      tableStyle(`PackCallout-${tone}`, `Pack Callout ${tone}`, {
        borders: { top: none, bottom: none, left: border('single', 36, look.bar), right: none },
        padding: TABLE_PADDING.PackCallout,
        fill: look.fill,
      }),
    ),
  ];
  return `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${tables.join('')}</w:styles>`;
}

interface TableLook {
  readonly borders: Readonly<Record<string, Attributes>>;
  readonly padding: CellPadding;
  readonly fill?: string;
  readonly header?: { readonly border: Attributes; readonly fill: string | undefined };
}

function tableStyle(id: string, name: string, { borders, padding, fill, header }: TableLook): string {
  const paddings = Object.entries(padding).map(([side, width]) =>
    element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' }),
  );
  return element('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'TableNormal' }),
    element('w:uiPriority', { 'w:val': 99 }),
    element('w:tblPr', {}, [
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      element('w:tblBorders', {}, sides(borders)),
      element('w:tblCellMar', {}, paddings),
    ]),
    ...(fill === undefined ? [] : [element('w:tcPr', {}, [shading(fill)])]),
    ...(header === undefined ? [] : [headerRowStyle(header)]),
  ]);
}

function headerRowStyle(header: NonNullable<TableLook['header']>): string {
  const borders = element('w:tcBorders', {}, sides({ bottom: header.border }));
  return element('w:tblStylePr', { 'w:type': 'firstRow' }, [
    element('w:tcPr', {}, [borders, ...(header.fill === undefined ? [] : [shading(header.fill)])]),
  ]);
}

/** Sides in the order the schema asks for. */
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

function sides(borders: Readonly<Record<string, Attributes>>): string[] {
  return SIDES.flatMap((side) => {
    const attributes = borders[side];
    return attributes === undefined ? [] : [element(`w:${side}`, attributes)];
  });
}

function border(style: string, eighthsOfPoint: number, color: string): Attributes {
  return { 'w:val': style, 'w:sz': eighthsOfPoint, 'w:space': 0, 'w:color': color };
}

function shading(fill: string): string {
  return element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill });
}
