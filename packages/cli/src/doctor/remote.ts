import { createClient, Guide, Me } from "@hamta/client";
import { NameText } from "@hamta/core";
import { credentialOf, tokenOf, urlOf } from "#credentials";
import { compare } from "#doctor/clock";
import type { Context } from "#frame/app";
import { failureOf } from "#frame/failure";
import type { Finding } from "#doctor/finding";
import { doctor } from "#texts/doctor";

/** What the API says. */

const TIMEOUT_MS = 10_000;

type Asked = Pick<Context, "env" | "language">;
type Check = Finding["check"];

export async function api({ env, language }: Asked): Promise<Finding> {
  return trying("api", async () => {
    const url = urlOf(env, language);
    const started = performance.now();
    await createClient({ url, language, tries: 1, timeoutMs: TIMEOUT_MS }).run(Guide);
    return { state: "OK", message: `${url} (${Math.round(performance.now() - started)} ms)` };
  });
}

export async function clock({ env, language }: Asked): Promise<Finding> {
  return trying("clock", async () => {
    const response = await fetch(urlOf(env, language), { method: "HEAD", signal: AbortSignal.timeout(TIMEOUT_MS) });
    return compare(response.headers.get("date") ?? "", language);
  });
}

export async function token({ env, language }: Asked): Promise<Finding> {
  return trying("token", async () => {
    const { name } = credentialOf(env, language);
    const isUnused = name === "HAMTA_TOKEN" && env["HAMTA_CLIENT_ID"];
    const used = isUnused ? `${name} (${doctor.unused[language]})` : name;
    const options = { url: urlOf(env, language), token: tokenOf(env, language), language, tries: 1 };
    try {
      const { me } = await createClient({ ...options, timeoutMs: TIMEOUT_MS }).run(Me);
      if (!me) return { state: "FAIL", message: `${used}: ${doctor.nobody[language]}` };
      const roles = me.roles.map((role) => NameText.role(role, language)).join(", ");
      return { state: "OK", message: `${used}: ${[me.name, roles, me.organisation].filter(Boolean).join(" · ")}` };
    } catch (error) {
      return { state: "FAIL", message: `${used}: ${told(error)}` };
    }
  });
}

async function trying(check: Check, look: () => Promise<Omit<Finding, "check">>): Promise<Finding> {
  try {
    return { check, ...(await look()) };
  } catch (error) {
    return { check, state: "FAIL", message: told(error) };
  }
}

function told(error: unknown): string {
  const { message, action } = failureOf(error);
  return [message, action].filter(Boolean).join(" ");
}
