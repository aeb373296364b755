import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Who is signed in where, in the user's folder of settings: a file for each address, and the last address. */

export type Login = {
  /** Of GraphQL: a token is sent nowhere else. */
  readonly url: string;
  /** The sign-in page and its client, which renew the token. */
  readonly signIn: string;
  readonly client: string;
  readonly token: string;
  readonly refresh: string | null;
};

type Env = NodeJS.ProcessEnv;

const LAST = "address";

/** Null if nobody is signed in at the address. A file that cannot be read counts as none: `hamta login` writes it anew. */
export function read(env: Env, url: string): Login | null {
  const text = readText(join(folderOf(env), nameOf(url)));
  try {
    const login = JSON.parse(text ?? "null") as Login | null;
    return login?.url === url && typeof login.token === "string" ? login : null;
  } catch {
    return null;
  }
}

/** The address of the last sign-in; null after its sign-out. */
export function lastUrl(env: Env): string | null {
  return readText(join(folderOf(env), LAST))?.trim() || null;
}

export function write(env: Env, login: Login): void {
  writeSafely(env, nameOf(login.url), JSON.stringify(login));
}

export function setLast(env: Env, url: string): void {
  writeSafely(env, LAST, `${url}\n`);
}

export function remove(env: Env, url: string): void {
  rmSync(join(folderOf(env), nameOf(url)), { force: true });
  if (lastUrl(env) === url) rmSync(join(folderOf(env), LAST), { force: true });
}

/** Other people on the machine cannot read it, and who reads it meanwhile sees the old file or the new one. */
function writeSafely(env: Env, name: string, text: string): void {
  const folder = folderOf(env);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const part = join(folder, `${name}.${randomUUID()}`);
  writeFileSync(part, text, { mode: 0o600, flag: "wx" });
  renameSync(part, join(folder, name));
}

function folderOf(env: Env): string {
  const home = env["HOME"] || homedir();
  const configured =
    env["XDG_CONFIG_HOME"] || (process.platform === "win32" ? env["APPDATA"] : undefined) || join(home, ".config");
  return join(configured, "hamta");
}

/** A colon is no character of a file's name in Windows. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${`${host}${pathname}`.replaceAll(/[^a-z0-9.-]/gi, "_")}.json`;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error;
  }
}
