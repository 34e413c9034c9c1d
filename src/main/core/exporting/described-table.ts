import { BuilderElement, type ITableOptions, Table, TableProperties } from 'docx';

/**
 * A table with a title and a description for readers who cannot see it (Word's alternative text), which the library's own
 * table has no option for.
 * @see ECMA-376 part 1, 17.4.60 tblCaption and 17.4.61 tblDescription: the last children of a table's properties
 */
export class DescribedTable extends Table {
  constructor(options: ITableOptions & { readonly title: string; readonly description: string }) {
    super(options);
    const properties: unknown = this.root[0];
    if (!(properties instanceof TableProperties)) throw new TypeError('A table begins with its properties.');
    properties.addChildElement(value('w:tblCaption', options.title));
    properties.addChildElement(value('w:tblDescription', options.description));
  }
}

function value(name: string, text: string): BuilderElement<{ value: string }> {
  return new BuilderElement({ name, attributes: { value: { key: 'w:val', value: text } } });
}
