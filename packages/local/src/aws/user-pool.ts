import { createHash, randomInt, randomUUID } from "node:crypto";
import { people, type Group, type Person } from "#people";

/**
 * The calls of a Cognito user pool by which a subscriber signs in with a code to the phone, with Cognito's answers. A
 * number without an account is answered as one that has one, and no code is sent.
 */

export type Options = {
  /** The client of subscribers. */
  clientId: string;
  /** An ID token of an account. */
  sign: (account: Account) => Promise<string>;
  /** Called with each code. */
  onCode?: (msisdn: string, code: string) => void;
  now?: () => number;
};

/** `name` null: created by the API, which asks for no name. `email`: of those who were invited, who have no number. */
export type Account = Omit<Person, "name" | "msisdns"> & {
  readonly name: Person["name"] | null;
  readonly msisdns: readonly string[];
  readonly email?: string;
};

/** Somebody whom ops have invited. `mails`: how often they were sent a first password. */
export type Invited = { readonly account: Account; readonly isUsed: boolean; readonly mails: number };

export type Pool = {
  /** @throws Refused as Cognito refuses */
  call(operation: string, body: Body): Promise<object>;
  /** The last code that was sent to a number. */
  codeFor(msisdn: string): string | undefined;
  /** By e-mail address. */
  readonly invited: ReadonlyMap<string, Invited>;
  /** As on the pool's own page, with the first password. */
  signIn(email: string): Account | null;
};

type Attribute = { readonly Name: string; readonly Value: string };
type Body = {
  readonly ClientId?: string;
  readonly AuthFlow?: string;
  readonly AuthParameters?: Readonly<Record<string, string>>;
  readonly ChallengeName?: string;
  readonly ChallengeResponses?: Readonly<Record<string, string>>;
  readonly Session?: string;
  readonly Token?: string;
  readonly Username?: string;
  readonly UserAttributes?: readonly Attribute[];
  readonly MessageAction?: string;
  readonly GroupName?: string;
};

export class Refused extends Error {
  override readonly name: string;
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** `authSessionValidity` of infra/users.ts. */
const SESSION_MS = 5 * 60_000;
/** Wrong codes of one session. Cognito does not document its own limit. */
const TRIES = 5;

type Challenge = { number: string; code: string | null; until: number; tries: number };

export function open({ clientId, sign, onCode, now = Date.now }: Options): Pool {
  const accounts = new Map<string, Account>(
    Object.values<Person>(people).map((person) => [`+${person.msisdns[0]}`, person]),
  );
  const challenges = new Map<string, Challenge>();
  const refreshTokens = new Map<string, Account>();
  const codes = new Map<string, string>();

  const tokens = async (account: Account) => ({ IdToken: await sign(account), ExpiresIn: 3600, TokenType: "Bearer" });

  const sendCode = (number: string) => {
    const code = accounts.has(number) ? String(randomInt(1_000_000)).padStart(6, "0") : null;
    const session = randomUUID();
    challenges.set(session, { number, code, until: now() + SESSION_MS, tries: 0 });
    if (code !== null) {
      codes.set(number, code);
      onCode?.(number.slice(1), code);
    }
    return {
      ChallengeName: "SMS_OTP",
      Session: session,
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: "SMS",
        CODE_DELIVERY_DESTINATION: `+${"*".repeat(7)}${number.slice(-4)}`,
      },
    };
  };

  const initiate = async ({ AuthFlow, AuthParameters = {} }: Body) => {
    if (AuthFlow === "USER_AUTH" && AuthParameters["PREFERRED_CHALLENGE"] === "SMS_OTP")
      return sendCode(AuthParameters["USERNAME"] ?? "");
    if (AuthFlow !== "REFRESH_TOKEN_AUTH")
      throw new Refused("InvalidParameterException", `${AuthFlow} flow not enabled for this client`);
    const account = refreshTokens.get(AuthParameters["REFRESH_TOKEN"] ?? "");
    if (!account) throw new Refused("NotAuthorizedException", "Invalid Refresh Token");
    return { AuthenticationResult: await tokens(account), ChallengeParameters: {} };
  };

  const respond = async ({ Session = "", ChallengeName, ChallengeResponses = {} }: Body) => {
    const challenge = challenges.get(Session);
    if (!challenge || ChallengeName !== "SMS_OTP" || ChallengeResponses["USERNAME"] !== challenge.number)
      throw new Refused("NotAuthorizedException", "Invalid session for the user.");
    if (now() >= challenge.until)
      throw new Refused("NotAuthorizedException", "Invalid session for the user, session is expired.");
    const account = accounts.get(challenge.number);
    if (!account || challenge.code === null || ChallengeResponses["SMS_OTP_CODE"] !== challenge.code) {
      challenge.tries++;
      if (challenge.tries >= TRIES) challenges.delete(Session);
      throw new Refused("CodeMismatchException", "Invalid code or auth state for the user.");
    }
    challenges.delete(Session);
    const refresh = randomUUID();
    refreshTokens.set(refresh, account);
    return { AuthenticationResult: { ...(await tokens(account)), RefreshToken: refresh }, ChallengeParameters: {} };
  };

  const invited = new Map<string, Invited>();
  const findInvited = ({ Username = "" }: Body) => {
    const found = invited.get(Username);
    if (!found) throw new Refused("UserNotFoundException", "User does not exist.");
    return found;
  };
  const change = ({ account, ...rest }: Invited, changes: Partial<Invited> & { groups?: readonly Group[] }) => {
    const { groups = account.groups, ...others } = changes;
    invited.set(account.email ?? "", { ...rest, ...others, account: { ...account, groups } });
  };

  const invite = (body: Body) => {
    const { Username = "", UserAttributes = [], MessageAction } = body;
    const attribute = (name: string) => UserAttributes.find(({ Name }) => Name === name)?.Value;
    if (MessageAction === "RESEND") {
      const found = findInvited(body);
      if (found.isUsed) throw new Refused("UnsupportedUserStateException", "Resend not possible.");
      change(found, { mails: found.mails + 1 });
    } else {
      if (invited.has(Username)) throw new Refused("UsernameExistsException", "User account already exists");
      const name = attribute("name") ?? Username;
      const organisation = attribute("custom:organisation");
      const account: Account = {
        id: idOf(Username),
        name: { fa: name, en: name },
        groups: [],
        msisdns: [],
        email: Username,
        ...(organisation !== undefined && { organisation }),
      };
      invited.set(Username, { account, isUsed: false, mails: 1 });
    }
    return { User: { Username: idOf(Username), Enabled: true, UserStatus: "FORCE_CHANGE_PASSWORD" } };
  };

  /** The calls of the API, which are signed and name the pool and no client. */
  const admin: Readonly<Record<string, (body: Body) => object>> = {
    AdminCreateUser: (body) => (body.Username?.includes("@") ? invite(body) : create(body)),
    AdminAddUserToGroup: (body) => {
      const found = findInvited(body);
      change(found, { groups: [...new Set([...found.account.groups, body.GroupName as Group])] });
      return {};
    },
    AdminGetUser: (body) => {
      const { account, isUsed } = findInvited(body);
      const { organisation } = account;
      const UserAttributes = organisation === undefined ? [] : [{ Name: "custom:organisation", Value: organisation }];
      return { Username: account.id, UserStatus: isUsed ? "CONFIRMED" : "FORCE_CHANGE_PASSWORD", UserAttributes };
    },
    AdminListGroupsForUser: (body) => ({
      Groups: findInvited(body).account.groups.map((GroupName) => ({ GroupName })),
    }),
  };

  const create = ({ Username = "" }: Body) => {
    if (accounts.has(Username)) throw new Refused("UsernameExistsException", "User account already exists");
    accounts.set(Username, { id: idOf(Username), name: null, groups: [], msisdns: [Username.slice(1)] });
    return { User: { Username: idOf(Username), Enabled: true, UserStatus: "CONFIRMED" } };
  };

  return {
    call: async (operation, body) => {
      const asAdmin = admin[operation];
      if (asAdmin) return asAdmin(body);
      if (body.ClientId !== clientId)
        throw new Refused("ResourceNotFoundException", `User pool client ${body.ClientId} does not exist.`);
      if (operation === "InitiateAuth") return initiate(body);
      if (operation === "RespondToAuthChallenge") return respond(body);
      if (operation !== "RevokeToken") throw new Refused("UnknownOperationException", operation);
      refreshTokens.delete(body.Token ?? "");
      return {};
    },
    codeFor: (msisdn) => codes.get(`+${msisdn}`),
    invited,
    signIn: (email) => {
      const found = invited.get(email);
      if (!found) return null;
      change(found, { isUsed: true });
      return found.account;
    },
  };
}

/** The same after a restart, so that what a person filed stays theirs. */
function idOf(number: string): string {
  return createHash("sha256")
    .update(number)
    .digest("hex")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}
