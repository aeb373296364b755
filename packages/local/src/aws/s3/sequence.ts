let last = 0n;

/**
 * 16 hexadecimal digits, greater at each call, also after a restart. As with the `sequencer` of S3 events, the later
 * write of a key has the greater value.
 */
export const next = (): string => {
  const now = BigInt(Date.now()) << 20n;
  last = now > last ? now : last + 1n;
  return last.toString(16).toUpperCase().padStart(16, "0");
};
