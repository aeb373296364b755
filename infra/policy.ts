/**
 * The panel's Content-Security-Policy: no inline code, connections only to its own origin and to `connect`.
 * A separate function, so that the browser tests use the same policy.
 */
export function policy(connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    // A worker checks lists before they are uploaded.
    "worker-src 'self'",
    `connect-src 'self' ${connect}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
