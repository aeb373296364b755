import { installCommand } from "@hamta/local";
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Paths of the packages that `installCommand` names. If HAMTA_CHROMIUM is set, only that path counts. */
const { HAMTA_CHROMIUM } = process.env;
const PLACES = HAMTA_CHROMIUM
  ? [HAMTA_CHROMIUM]
  : [
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "C:/Program Files/Google/Chrome/Application/chrome.exe",
    ];

/** Features that a container lacks or that only add noise. */
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

/** Path and options of the installed Chromium. */
export function chromiumHere(): { executablePath: string; args: string[] } {
  const executablePath = PLACES.find(existsSync);
  if (!executablePath) {
    throw new Error(
      `There is no Chromium at ${PLACES.join(" or ")}.\n` +
        `Install it: ${installCommand("chromium") ?? "see https://www.google.com/chrome"}\n` +
        "Or set HAMTA_CHROMIUM to the path of a Chrome or Chromium that you have.",
    );
  }
  return { executablePath, args: FLAGS };
}

/** Launches a real Chromium, headless. */
export function launch(): Promise<Browser> {
  return chromium.launch(chromiumHere());
}
