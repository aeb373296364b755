let last = 0n;

/**
 * Sixteen hexadecimal digits, greater at each call, also after a restart: like the `sequencer` of an S3 event,
 * of two values for one key the greater is the later write.
 */
export const next = (): string => {
  const now = BigInt(Date.now()) << 20n;
  last = now > last ? now : last + 1n;
  return last.toString(16).toUpperCase().padStart(16, "0");
};
