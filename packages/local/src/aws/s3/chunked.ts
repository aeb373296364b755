/**
 * Payload of `aws-chunked` framing, in which SDKs and the AWS CLI stream a body with a trailing checksum. Each chunk is
 * `<hex size>[;chunk-signature=…]\r\n<bytes>\r\n`; a chunk of size 0 ends the body, then trailers follow. Signatures
 * and checksums are not checked. Throws if the body is truncated, so that it is never stored as complete.
 */
export async function* decode(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let left = 0; // unread bytes of the chunk, with its final \r\n
  let ended = false;
  for await (const piece of source) {
    if (ended) continue; // trailers
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    for (;;) {
      if (left > 0) {
        const taken = Math.min(left, rest.length);
        const payload = Math.min(taken, Math.max(0, left - 2));
        if (payload > 0) yield rest.subarray(0, payload);
        rest = rest.subarray(taken);
        left -= taken;
        if (left > 0) break;
      }
      const end = rest.indexOf("\r\n");
      if (end === -1) break;
      const size = Number.parseInt(rest.subarray(0, end).toString("latin1"), 16);
      if (Number.isNaN(size)) throw new Error("aws-chunked: a chunk has no size");
      rest = rest.subarray(end + 2);
      if (size === 0) {
        ended = true;
        break;
      }
      left = size + 2;
    }
  }
  if (!ended) throw new Error("aws-chunked: the body ended early");
}
