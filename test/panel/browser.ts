import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Debian's own names; HAMTA_CHROMIUM for any other place. */
const PLACES = [
  process.env["HAMTA_CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

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

/** A real Chromium, without a window. */
export function launch(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));
  if (!executablePath)
    throw new Error("There is no Chromium: apt-get install chromium, or set HAMTA_CHROMIUM to its path");
  return chromium.launch({ executablePath, args: FLAGS });
}
