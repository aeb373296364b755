import { decodeJwt } from "jose";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

import * as Http from "#aws/gateway/http";
import * as Issuer from "#aws/issuer";
import { people } from "#people";
import { panel } from "#system/panel";

const execute = promisify(execFile);
const script = new URL("./tokens.ts", import.meta.url).pathname;

/** The address of a gateway that gives tokens as `pnpm dev` does. */
async function gateway(): Promise<string> {
  const issuer = await Issuer.start();
  onTestFinished(() => issuer.stop());
  const handler = async () => ({ statusCode: 404 });
  const server = await Http.serve(handler, { pages: panel(issuer, {}) });
  onTestFinished(() => server.stop());
  return server.endpoint;
}

const node = process.execPath;

test.runIf(process.platform !== "win32")("a shell gets the address and each token as variables", async () => {
  const url = await gateway();
  const command = `eval "$('${node}' '${script}')"; echo "$HAMTA $TOKEN_MARYAM $TOKEN_PARISA"`;
  const { stdout } = await execute("sh", ["-c", command], { env: { ...process.env, HAMTA: `${url}/graphql` } });
  const [address, maryam = "", parisa = ""] = stdout.trim().split(" ");
  expect(address).toBe(url);
  expect(decodeJwt(maryam).sub).toBe(people.maryam.id);
  expect(decodeJwt(parisa).sub).toBe(people.parisa.id);
});

test("--json gives the same as JSON", async () => {
  const url = await gateway();
  const { stdout } = await execute(node, [script, "--json"], { env: { ...process.env, HAMTA: url } });
  const { tokens, ...rest }: { url: string; tokens: Record<string, string> } = JSON.parse(stdout);
  expect(rest).toEqual({ url });
  const ids = Object.entries(tokens).map(([name, token]) => [name, decodeJwt(token).sub]);
  expect(ids).toEqual(Object.entries(people).map(([name, { id }]) => [name, id]));
});

test("without a running system the command says what to do", async () => {
  const run = execute(node, [script], { env: { ...process.env, HAMTA: "http://127.0.0.1:1" } });
  await expect(run).rejects.toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(/Start npx pnpm@12 dev/),
  });
});
