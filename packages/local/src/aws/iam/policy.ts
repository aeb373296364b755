import { matchesArn } from "#aws/iam/arn";
import * as Condition from "#aws/iam/condition";
import { matches } from "#aws/iam/glob";

/** IAM's decision on a request by the policies that apply to it, as AWS documents it. Pure. */

export type Request = {
  action: string;
  resource: string;
  /** Values of condition keys. A key that is absent is missing in IAM's sense. */
  context: Condition.Context;
  /** Who asks: decides which statements of a resource's own policy apply. */
  principal: Principal;
};

export type Principal = { kind: "AWS" | "Service"; id: string };

/** `IMPLICIT_DENY`: no statement allows it. `EXPLICIT_DENY`: a statement denies it, whatever others allow. */
export type Decision = "ALLOW" | "IMPLICIT_DENY" | "EXPLICIT_DENY";

export type Policy = readonly Statement[];

type Statement = {
  effect: "Allow" | "Deny";
  isAbout(request: Request): boolean;
};

/** Throws if the policy has an element, an operator or a condition key that this evaluator does not know. */
export function parse(document: string): Policy {
  const { Statement: statements = [] } = JSON.parse(document) as { Statement?: Json | Json[] };
  return list(statements).map((statement) => parseStatement(statement));
}

/** Policies of the caller's role together with that of the resource: within an account, one that allows is enough. */
export function decide(policies: readonly Policy[], request: Request): Decision {
  const effects = policies.flat().flatMap((statement) => (statement.isAbout(request) ? [statement.effect] : []));
  if (effects.includes("Deny")) return "EXPLICIT_DENY";
  return effects.includes("Allow") ? "ALLOW" : "IMPLICIT_DENY";
}

type Json = Record<string, unknown>;

const ELEMENTS = ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "Condition"];

function parseStatement(statement: Json): Statement {
  const { Effect: effect, Action, NotAction, Resource, NotResource, Principal, Condition: condition = {} } = statement;
  const unknown = Object.keys(statement).find((element) => !ELEMENTS.includes(element));
  if (unknown) throw new Error(`A policy's element ${unknown} is not supported`);
  if (effect !== "Allow" && effect !== "Deny") throw new Error(`A policy's effect is ${String(effect)}`);
  if ((Action === undefined) === (NotAction === undefined)) throw new Error("A statement needs Action or NotAction");
  // A trust policy is about its role itself.
  if (Resource !== undefined && NotResource !== undefined) throw new Error("A statement has Resource and NotResource");
  const actions = patterns(Action ?? NotAction);
  const resources = patterns(Resource ?? NotResource ?? "*");
  const conditions = Condition.parse(condition as Json);
  return {
    effect,
    isAbout: ({ action, resource, context, principal }) =>
      actions.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) === (Action !== undefined) &&
      resources.some((pattern) => matchesArn(pattern, resource)) === (NotResource === undefined) &&
      isFor(Principal, principal) &&
      conditions.every((isMet) => isMet(context)),
  };
}

function patterns(value: unknown): string[] {
  const all = list(value as string | string[]);
  const variable = all.find((pattern) => pattern.includes("${"));
  if (variable) throw new Error(`A policy variable is not supported: ${variable}`);
  return all;
}

/** A role's own policy has no Principal and applies to the role. */
function isFor(principal: unknown, { kind, id }: Principal): boolean {
  if (principal === undefined || principal === "*") return true;
  const ids = list((principal as Record<string, string | string[]>)[kind] ?? []);
  return ids.includes(id) || ids.includes("*");
}

const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
