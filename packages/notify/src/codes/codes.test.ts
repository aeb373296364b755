import { buildEncrypt } from "@aws-crypto/encrypt-node";
import { KmsKeyringNode } from "@aws-crypto/kms-keyring-node";
import { CommitmentPolicy } from "@aws-crypto/material-management-node";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createDecrypt } from "#codes/decrypt";
import { handler, TEXTS, type CodeEvent } from "#codes/handler";
import type { Result, Sms } from "#provider";

/** KMS with one key: it wraps data keys by AES-256-GCM, as the real one does. */

const KEY = "arn:aws:kms:us-east-1:111122223333:key/6f1a0e9c-0000-4000-8000-000000000001";
const OTHER = KEY.replace("0001", "0002");
const master = randomBytes(32);

function wrap(dataKey: Buffer): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", master, iv);
  const body = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64");
}

function unwrap(wrapped: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", master, wrapped.subarray(0, 12));
  decipher.setAuthTag(wrapped.subarray(12, 28));
  return Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()]).toString("base64");
}

type Body = { KeyId?: string; NumberOfBytes?: number; CiphertextBlob?: string };

function answer(operation: string, { KeyId = KEY, NumberOfBytes = 32, CiphertextBlob = "" }: Body): object {
  if (operation === "Decrypt") return { KeyId, Plaintext: unwrap(Buffer.from(CiphertextBlob, "base64")) };
  const dataKey = randomBytes(NumberOfBytes);
  return { KeyId, Plaintext: dataKey.toString("base64"), CiphertextBlob: wrap(dataKey) };
}

const server = createServer((request, response) => {
  const operation = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
  response.writeHead(200, { "content-type": "application/x-amz-json-1.1" });
  void json(request).then((body) => response.end(JSON.stringify(answer(operation, body as Body))));
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("AWS_ENDPOINT_URL_KMS", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv("AWS_ACCESS_KEY_ID", "key");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

const UNCOMMITTED = CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT;
const COMMITTED = CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT;

async function encrypted(code: string, { key = KEY, policy = UNCOMMITTED } = {}): Promise<string> {
  const keyring = new KmsKeyringNode({ generatorKeyId: key });
  const { result } = await buildEncrypt(policy).encrypt(keyring, code, {
    encryptionContext: { "userpool-id": "us-east-1_1" },
  });
  return result.toString("base64");
}

const logged: unknown[] = [];
const sent: Sms[] = [];
beforeEach(() => {
  sent.length = 0;
});

async function call(code: string | null, fields: Partial<CodeEvent> = {}, result: Result = { outcome: "SENT" }) {
  const log = (...line: unknown[]) => void logged.push(line);
  const handle = handler({
    decrypt: createDecrypt(KEY),
    // test/code-limits.int.test.ts has those of the table.
    limits: { count: async () => null, giveBack: async () => {} },
    provider: { send: async (sms) => (sent.push(sms), result) },
    now: () => new Date(),
    log: { info: log, warn: log, error: log },
  });
  await handle(
    {
      triggerSource: "CustomSMSSender_Authentication",
      userName: "7c3f0c1e",
      request: { code, userAttributes: { phone_number: "+989121234567" } },
      ...fields,
    },
    { awsRequestId: "r1" },
  );
}

test.each([
  { policy: UNCOMMITTED, message: "without key commitment" },
  { policy: COMMITTED, message: "with key commitment" },
])("a code that Cognito has encrypted $message is sent to the account's number", async ({ policy }) => {
  await call(await encrypted("123456", { policy }));
  expect(sent).toEqual([{ id: "r1", to: "989121234567", text: "کد ورود به همتا: 123456\nHamta sign-in code" }]);
});

test("a code that does not sign in is not called so", async () => {
  await call(await encrypted("123456"), { triggerSource: "CustomSMSSender_VerifyUserAttribute" });
  expect(sent[0]?.text).toBe("کد همتا: 123456\nHamta code");
});

test("what another key has encrypted is not decrypted", async () => {
  await expect(call(await encrypted("123456", { key: OTHER }))).rejects.toThrow("unencryptedDataKey has not been set");
  expect(sent).toEqual([]);
});

test("a code that was certainly not sent fails the call, so that Lambda tries again; one that may have been does not", async () => {
  const code = await encrypted("123456");
  await expect(call(code, {}, { outcome: "NOT_SENT", why: "HTTP 503" })).rejects.toThrow("HTTP 503");
  await call(code, {}, { outcome: "UNKNOWN", why: "HTTP 500" });
  expect(logged.at(-1)).toEqual([
    "Code given up",
    expect.objectContaining({ SmsFailed: 1, Outcome: "UNKNOWN", FunctionName: "local" }),
  ]);
});

test("an account without a number, or a message without a code, sends nothing", async () => {
  await call(null);
  await call("x", { request: { code: "x", userAttributes: {} } });
  expect(sent).toEqual([]);
});

test("a code is one part, and in no log", () => {
  for (const text of Object.values(TEXTS)) expect(text("1234567890").length).toBeLessThanOrEqual(70);
  expect(JSON.stringify(logged)).not.toMatch(/123456|98912/);
});
