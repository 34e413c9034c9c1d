import { convertToXmlComponent, ImportedXmlComponent, type XmlElement } from 'docx';
import type { Template } from './template.ts';

type Attributes = Readonly<Record<string, string | number>>;

/**
 * Styles of the pack's tables, so that a cell carries no look of its own and a firm can restyle them all at once. The library
 * has options for the styles of text only, so these are written as the elements they are.
 * @see ECMA-376 part 1, 17.7.6 table styles
 */
export function docxTableStyles(template: Template): ImportedXmlComponent[] {
  const { colours, callouts } = template;
  const hairline = border('single', 4, colours.rule);
  const none = border('nil', 0, 'auto');
  const cellPadding = margins({ top: 60, left: 100, bottom: 60, right: 100 });
  const tables = [
    tableStyle('PackTable', 'Pack Table', {
      borders: { top: border('single', 8, colours.primary), bottom: hairline, insideH: hairline },
      padding: cellPadding,
      first: {
        type: 'firstRow',
        borders: { bottom: border('single', 6, colours.primary) },
        fill: colours.fill,
      },
    }),
    tableStyle('PackFacts', 'Pack Facts', {
      borders: { top: hairline, bottom: hairline, insideH: hairline },
      padding: margins({ top: 45, left: 0, bottom: 45, right: 100 }),
    }),
    ...Object.entries(callouts).map(([tone, look]) =>
      tableStyle(`PackCallout-${tone}`, `Pack Callout ${tone}`, {
        borders: { top: none, bottom: none, left: border('single', 36, look.bar), right: none },
        padding: margins({ top: 110, left: 200, bottom: 80, right: 200 }),
        fill: look.fill,
      }),
    ),
  ];
  return tables.map(imported);
}

interface TableLook {
  readonly borders: Readonly<Record<string, Attributes>>;
  readonly padding: XmlElement;
  readonly fill?: string;
  readonly first?: {
    readonly type: string;
    readonly borders: Readonly<Record<string, Attributes>>;
    readonly fill: string;
  };
}

function tableStyle(id: string, name: string, look: TableLook): XmlElement {
  const { borders, padding, fill, first } = look;
  return element('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    element('w:uiPriority', { 'w:val': 99 }),
    element('w:tblPr', {}, [
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      element('w:tblBorders', {}, sides(borders)),
      padding,
    ]),
    ...(fill === undefined ? [] : [element('w:tcPr', {}, [shading(fill)])]),
    ...(first === undefined
      ? []
      : [
          element('w:tblStylePr', { 'w:type': first.type }, [
            element('w:tcPr', {}, [element('w:tcBorders', {}, sides(first.borders)), shading(first.fill)]),
          ]),
        ]),
  ]);
}

/** Sides in the order the schema asks for. */
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

function sides(borders: Readonly<Record<string, Attributes>>): XmlElement[] {
  return SIDES.flatMap((side) => {
    const attributes = borders[side];
    return attributes === undefined ? [] : [element(`w:${side}`, attributes)];
  });
}

function border(style: string, eighthsOfPoint: number, color: string): Attributes {
  return { 'w:val': style, 'w:sz': eighthsOfPoint, 'w:space': 0, 'w:color': color };
}

function shading(fill: string): XmlElement {
  return element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill });
}

function margins(twips: { top: number; left: number; bottom: number; right: number }): XmlElement {
  const children = Object.entries(twips).map(([side, width]) =>
    element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' }),
  );
  return element('w:tblCellMar', {}, children);
}

function element(name: string, attributes: Attributes, elements: XmlElement[] = []): XmlElement {
  return { type: 'element', name, attributes: { ...attributes }, elements };
}

function imported(style: XmlElement): ImportedXmlComponent {
  const component = convertToXmlComponent(style);
  if (component instanceof ImportedXmlComponent) return component;
  throw new TypeError('A table style is an element.');
}
