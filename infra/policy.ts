/**
 * The panel's Content-Security-Policy. Nothing is inline, and it asks nobody but its own origin and `connect`.
 * A function of its own, so that the browser's tests hold the panel to the same one.
 */
export function policy(connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    // Lists are checked beside the page.
    "worker-src 'self'",
    `connect-src 'self' ${connect}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
