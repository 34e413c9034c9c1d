import type { PackBlock, PackInline } from '../../../../shared/pack/pack.ts';
import { PackInlines } from './pack-inlines.tsx';

type Table = Extract<PackBlock, { type: 'table' }>;

/** A table of the pack. The first cell of a row names it, so that a screen reader can say where it is. */
export function PackTable({ table }: { readonly table: Table }) {
  return (
    <div className={`pack-table pack-table-${table.purpose}`}>
      <table aria-label={table.description}>
        {table.header.some((cell) => cell !== '') && (
          <thead>
            <tr>
              {table.header.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed rows have no other name and hold no state
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <PackCell key={column} cell={cell} isRowHeader={column === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PackCell({ cell, isRowHeader }: { readonly cell: readonly PackInline[]; readonly isRowHeader: boolean }) {
  if (isRowHeader) {
    return (
      <th scope="row">
        <PackInlines inlines={cell} />
      </th>
    );
  }
  return (
    <td>
      <PackInlines inlines={cell} />
    </td>
  );
}
