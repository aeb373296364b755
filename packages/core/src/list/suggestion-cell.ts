import type { Problem } from "#list/reason";
import { BASES, type Basis, type Suggestion } from "#suggestion";

/** The cell `hamta_suggestion` of a report: `registered_imei_2=357613004448485 (REGISTER)`, one for each column. */

export type Suggested = { column: string; value: string; basis: Basis };

/** Null: nothing is suggested. */
export function write(problems: readonly Problem[], suggestions: readonly Suggestion[]): string | null {
  const ofCells = problems.flatMap(({ column, suggestion }): Suggested[] =>
    column !== null && suggestion ? [{ column, ...suggestion }] : [],
  );
  const found = suggestions.flatMap(({ columns, value, basis }) =>
    columns.map((column): Suggested => ({ column, value, basis })),
  );
  const parts = [...ofCells, ...found].map(({ column, value, basis }) => `${column}=${value} (${basis})`);
  return parts.length > 0 ? parts.join(" ") : null;
}

export function read(cell: string): Suggested[] {
  return [...cell.matchAll(/(\w+)=([0-9]{15}) \((\w+)\)/g)].flatMap(([, column = "", value = "", code]) => {
    const basis = BASES.find((known) => known === code);
    return basis ? [{ column, value, basis }] : [];
  });
}
