const began = performance.now();

/** Prints the current measurement. */
export function progress(what: string): void {
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${what}\n`);
}
