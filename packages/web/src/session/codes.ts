import type { Tokens } from "#session/cognito.ts";
import type { Codes } from "#settings.ts";

/**
 * Signing in by a code to the phone: calls of Cognito's API, as a page may send them. AWS's own packages for it weigh
 * more than the panel.
 */

/** OTHER_WAY: the number belongs to an account with a second factor, which no code to the phone signs in. */
export type Problem = "WRONG" | "EXPIRED" | "TOO_MANY" | "NOT_SENT" | "OTHER_WAY" | "FAILED";

export class CodeError extends Error {
  override readonly name = "CodeError";
  readonly problem: Problem;
  constructor(problem: Problem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** Sends a code to the number; returns the session that the code is entered into. */
export async function send(codes: Codes, msisdn: string): Promise<string> {
  const { ChallengeName, Session } = await call(codes, "InitiateAuth", {
    AuthFlow: "USER_AUTH",
    AuthParameters: { USERNAME: `+${msisdn}`, PREFERRED_CHALLENGE: "SMS_OTP" },
  });
  if (ChallengeName !== "SMS_OTP" || !Session) throw new CodeError("OTHER_WAY", String(ChallengeName));
  return Session;
}

export async function enter(codes: Codes, msisdn: string, session: string, code: string): Promise<Tokens> {
  const { AuthenticationResult } = await call(codes, "RespondToAuthChallenge", {
    ChallengeName: "SMS_OTP",
    Session: session,
    ChallengeResponses: { USERNAME: `+${msisdn}`, SMS_OTP_CODE: code },
  });
  if (!AuthenticationResult) throw new CodeError("OTHER_WAY", "Another challenge");
  return { id: AuthenticationResult.IdToken, refresh: AuthenticationResult.RefreshToken ?? null };
}

/** New tokens for a refresh token; null if it is no longer valid. */
export async function renew(codes: Codes, refresh: string): Promise<Tokens | null> {
  try {
    const { AuthenticationResult } = await call(codes, "InitiateAuth", {
      AuthFlow: "REFRESH_TOKEN_AUTH",
      AuthParameters: { REFRESH_TOKEN: refresh },
    });
    return AuthenticationResult
      ? { id: AuthenticationResult.IdToken, refresh: AuthenticationResult.RefreshToken ?? refresh }
      : null;
  } catch (error) {
    if (error instanceof CodeError && error.problem === "EXPIRED") return null;
    throw error;
  }
}

/** Ends the session at Cognito too. If the call fails, the refresh token ends after 30 days: this browser has none. */
export function revoke(codes: Codes, refresh: string): void {
  void call(codes, "RevokeToken", { Token: refresh }).catch(() => {});
}

type Answer = {
  readonly ChallengeName?: string;
  readonly Session?: string;
  readonly AuthenticationResult?: { readonly IdToken: string; readonly RefreshToken?: string };
};

/** By the exceptions of Cognito's API. NotAuthorizedException: the session or the refresh token has ended. */
const PROBLEMS: Readonly<Record<string, Problem>> = {
  CodeMismatchException: "WRONG",
  ExpiredCodeException: "EXPIRED",
  NotAuthorizedException: "EXPIRED",
  LimitExceededException: "TOO_MANY",
  TooManyRequestsException: "TOO_MANY",
  TooManyFailedAttemptsException: "TOO_MANY",
  CodeDeliveryFailureException: "NOT_SENT",
  InvalidSmsRoleAccessPolicyException: "NOT_SENT",
};

async function call({ url, client }: Codes, operation: string, body: object): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify({ ClientId: client, ...body }),
  });
  const answer = (await response.json()) as Answer & { readonly __type?: string; readonly message?: string };
  if (response.ok) return answer;
  // A service may put its namespace before the name: `namespace#name`.
  const { __type: type = "", message } = answer;
  const name = type.split("#").at(-1) ?? "";
  throw new CodeError(PROBLEMS[name] ?? "FAILED", `${name}: ${message}`);
}
