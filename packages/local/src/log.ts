import type { Deps } from "@hamta/importer";

export type Log = Deps["log"];

export const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Writes warnings and errors with their causes. */
export const toStderr: Log = { info: () => {}, warn: write, error: write };

function write(message: unknown, ...details: unknown[]): void {
  process.stderr.write(`${String(message)} ${details.map(show).join(" ")}\n`);
}

function show(detail: unknown): string {
  return JSON.stringify(detail, (_, value: unknown) =>
    value instanceof Error ? (value.stack ?? value.message) : value,
  );
}
