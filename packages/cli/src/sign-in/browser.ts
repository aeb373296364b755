import { spawn } from "node:child_process";

/** Opens an address in the user's browser. Nothing happens without one: the address is printed too. */
export function open(address: string, env: NodeJS.ProcessEnv): void {
  const [command = "", ...args] = commandOf(env);
  const child = spawn(command, [...args, address], { env, stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

/** Without a shell, which would read `&` in the address. */
function commandOf({ BROWSER: browser }: NodeJS.ProcessEnv): string[] {
  if (browser) return [browser];
  if (process.platform === "darwin") return ["open"];
  return process.platform === "win32" ? ["rundll32", "url.dll,FileProtocolHandler"] : ["xdg-open"];
}
