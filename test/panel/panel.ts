import { people, System, type Person } from "@hamta/local";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { policy } from "../../infra/policy.ts";
import { launch } from "#panel/browser";

/** The built panel on the whole local system, with the deployed content security policy, in a real browser. */

export type Look = {
  language: "fa" | "en";
  theme: "light" | "dark";
  device: "phone" | "desktop";
};

export type Name = keyof typeof people;

export const SIZES = { phone: { width: 360, height: 780 }, desktop: { width: 1280, height: 860 } };

/** `problems`: errors and warnings on the console, policy violations, exceptions. No page may have any. */
export type Visit = { page: Page; context: BrowserContext; problems: string[] };

const web = fileURLToPath(new URL("../../packages/web/", import.meta.url));

/** The built site in its own folder. */
export type Site = { dist: string; remove: () => Promise<void> };

/** Builds like a deploy. */
export async function build(): Promise<Site> {
  const dist = await mkdtemp(join(tmpdir(), "hamta-panel-"));
  // A separate process: tests run with another NODE_ENV, which would build a development version.
  await promisify(execFile)(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--outDir", dist], {
    cwd: web,
    env: { ...process.env, NODE_ENV: "production" },
  });
  return { dist, remove: () => rm(dist, { recursive: true }) };
}

export class Panel {
  readonly system: System.System;
  readonly origin: string;
  readonly #browser: Browser;

  private constructor(system: System.System, browser: Browser) {
    this.system = system;
    this.origin = new URL(system.url).origin;
    this.#browser = browser;
  }

  /** Starts on a built site. */
  static async start(dist: string, options: System.Options = {}): Promise<Panel> {
    const browser = await launch();
    const headers = { "content-security-policy": policy("http://127.0.0.1:*") };
    return new Panel(await System.start({ changes: {}, ...options, panel: { dist, headers } }), browser);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.system.stop();
  }

  /** Opens an address in a new browser context, signed in or not. */
  async open(as: Name | Person | null, path: string, look: Partial<Look> = {}): Promise<Visit> {
    const context = await this.window(as, look);
    return { context, ...(await this.visit(context, path)) };
  }

  /** A browser context whose pages are all signed in as this person and share a cache. */
  async window(as: Name | Person | null, look: Partial<Look> = {}): Promise<BrowserContext> {
    const { language = "fa", theme = "light", device = "desktop" } = look;
    const context = await this.#browser.newContext({
      viewport: SIZES[device],
      hasTouch: device === "phone",
      colorScheme: theme,
      reducedMotion: "reduce",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    // 100,000 rows are imported in a minute, and in CI perhaps beside other work.
    context.setDefaultTimeout(process.env["CI"] ? 10 * 60_000 : 90_000);
    const token =
      as && (await this.system.issuer.token(typeof as === "string" ? people[as] : as, { expiresIn: "12h" }));
    await context.addInitScript(signIn, { language, token });
    return context;
  }

  async visit(context: BrowserContext, path: string): Promise<Omit<Visit, "context">> {
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(error.stack ?? error.message));
    await page.goto(this.origin + path);
    return { page, problems };
  }
}

/** Runs in the page before its scripts: once, so that signing out stays in effect. */
function signIn({ language, token }: { language: string; token: string | null }): void {
  const { localStorage, sessionStorage } = globalThis as unknown as Record<"localStorage" | "sessionStorage", Store>;
  if (sessionStorage.getItem("visited") !== null) return;
  sessionStorage.setItem("visited", "yes");
  localStorage.setItem("hamta.language", language);
  if (token !== null) sessionStorage.setItem("hamta.tokens", JSON.stringify({ id: token, refresh: null }));
}

type Store = { getItem(key: string): string | null; setItem(key: string, value: string): void };
