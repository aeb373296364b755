import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Debian's own names; HAMTA_CHROMIUM for any other place, and then no other is taken. */
const { HAMTA_CHROMIUM } = process.env;
const PLACES = HAMTA_CHROMIUM
  ? [HAMTA_CHROMIUM]
  : ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** What a container lacks, and what would only make noise. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where a real Chromium is, and how it is started. */
export function chromiumHere(): { executablePath: string; args: string[] } {
  const executablePath = PLACES.find(existsSync);
  if (!executablePath) {
    throw new Error(
      `There is no Chromium at ${PLACES.join(" or ")}. On Debian: apt-get install chromium; else set HAMTA_CHROMIUM to the path of a Chrome or Chromium`,
    );
  }
  return { executablePath, args: FLAGS };
}

/** A real Chromium, without a window. */
export function launch(): Promise<Browser> {
  return chromium.launch(chromiumHere());
}
