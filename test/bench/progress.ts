const began = performance.now();

/** Tells whoever waits what is being measured. */
export function progress(what: string): void {
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${what}\n`);
}
