import { people, System } from "@hamta/local";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import { policy } from "../../infra/policy.ts";
import { launch } from "#panel/browser";

/** The built panel on the whole local system, under the policy that is deployed, in a real browser. */

export type Look = {
  language: "fa" | "en";
  theme: "light" | "dark";
  device: "phone" | "desktop";
};

export type Name = keyof typeof people;

export const DEVICES = { phone: { width: 360, height: 780 }, desktop: { width: 1280, height: 860 } };

/** What a page did that none may: errors on the console, refusals of the policy, exceptions. */
export type Visit = { page: Page; context: BrowserContext; problems: string[] };

const root = fileURLToPath(new URL("../../packages/web", import.meta.url));

export class Panel {
  readonly system: System.System;
  readonly origin: string;
  readonly #browser: Browser;

  private constructor(system: System.System, browser: Browser) {
    this.system = system;
    this.origin = new URL(system.url).origin;
    this.#browser = browser;
  }

  static async start(options: System.Options = {}): Promise<Panel> {
    await build({ root, logLevel: "warn" });
    const headers = { "content-security-policy": policy("http://127.0.0.1:*") };
    const system = await System.start({ ...options, panel: { dist: `${root}/dist`, headers } });
    return new Panel(system, await launch());
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.system.stop();
  }

  /** A window of its own for somebody, or for nobody, at an address. */
  async open(as: Name | null, path: string, look: Partial<Look> = {}): Promise<Visit> {
    const { language = "fa", theme = "light", device = "desktop" } = look;
    const context = await this.#browser.newContext({
      viewport: DEVICES[device],
      hasTouch: device === "phone",
      colorScheme: theme,
      reducedMotion: "reduce",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const token = as && (await this.system.issuer.token(people[as], { expiresIn: "12h" }));
    await context.addInitScript(
      ([language, token]) => {
        localStorage.setItem("hamta.language", language ?? "fa");
        // Once: who signs out stays out.
        if (token && !sessionStorage.getItem("hamta.visited")) {
          sessionStorage.setItem("hamta.tokens", JSON.stringify({ id: token, refresh: null }));
        }
        sessionStorage.setItem("hamta.visited", "yes");
      },
      [language, token] as const,
    );
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const problems: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(error.stack ?? error.message));
    await page.goto(this.origin + path);
    return { page, context, problems };
  }
}
