import type { ReactNode } from "preact/compat";

export type Column<Row> = {
  name: string;
  header: string;
  cell: (row: Row, index: number) => ReactNode;
  /** `main`: the heading of a card on a phone. `wide`: hidden there. */
  weight?: "main" | "wide";
};

type Props<Row> = {
  /** Name of the table for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/**
 * A table that becomes cards on a phone. The roles are explicit because another `display` removes the implicit ones.
 */
export function Table<Row>({ label, columns, rows, keyOf }: Props<Row>) {
  return (
    <div className="table-frame">
      <table className="table" role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ name, header, weight }) => (
              <th key={name} role="columnheader" scope="col" className={weight}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <tr key={keyOf(row)} role="row">
              {columns.map(({ name, header, cell, weight }) => (
                <td key={name} role="cell" data-label={header} className={weight}>
                  {cell(row, index)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
