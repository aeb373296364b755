import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { HANDLERS } from "../../infra/handler.ts";

/** A folder of handlers that do nothing, to test the infrastructure alone. */
export function stubs() {
  const folder = mkdtempSync(join(tmpdir(), "hamta-handlers-"));
  for (const handler of Object.values(HANDLERS)) {
    const file = join(folder, handler.replace(/\.handler$/, ".ts"));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "export const handler = async () => undefined;\n");
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}
