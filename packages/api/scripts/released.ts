import { CriticalityLevel, diff, DiffRule, type Change, type Rule } from "@graphql-inspector/core";
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";

/** Finds the problems that prevent a release of the schema, by the policy at the top of docs/schema-changelog.md. */

export type Release = {
  /** The schema that clients use. */
  released: GraphQLSchema;
  now: GraphQLSchema;
  /** The text of the changelog. */
  changelog: string;
  /** `2026-11-22` */
  today: string;
};

/** The problems, each in a sentence; none if the schema can be released. */
export async function problems({ released, now, changelog, today }: Release): Promise<string[]> {
  const changes = await diff(released, now, [DiffRule.ignoreDescriptionChanges, afterDeprecation(today)]);
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  const logged = unreleased(changelog);
  const missing = new Set(changes.map(nameOf).filter((name) => !logged.includes(`\`${name}\``)));
  return [
    ...breaking.map(({ message, path }) => `${path}: ${message}. Clients break: deprecate it first.`),
    ...[...missing].map((name) => `${name} has changed, and "Unreleased" in the changelog does not name \`${name}\`.`),
  ];
}

/** A removal after the end of its deprecation breaks no client: the schema has announced it. */
const afterDeprecation =
  (today: string): Rule =>
  ({ changes, oldSchema }) =>
    changes.map((change) => {
      const until = removalOf(reasonAt(oldSchema, change.path ?? ""));
      const isOver = change.type.endsWith("_REMOVED") && until !== null && until < today;
      return isOver ? { ...change, criticality: { level: CriticalityLevel.Dangerous } } : change;
    });

/** The date in a deprecation reason, after which the element can be removed: `Use x. Removed after 2027-05-22.` */
export function removalOf(reason: string | null | undefined): string | null {
  return /^Use \S.*\. Removed after (\d{4}-\d{2}-\d{2})\.$/.exec(reason ?? "")?.[1] ?? null;
}

type Named = { name: string; deprecationReason?: string | null | undefined };

/** @param path `Type.field`, `Enum.VALUE`, `Input.field`, `Type.field.argument` */
function reasonAt(schema: GraphQLSchema | null, path: string): string | null | undefined {
  const [typeName = "", memberName = "", argumentName] = path.split(".");
  const type = schema?.getType(typeName);
  if (isEnumType(type)) return type.getValue(memberName)?.deprecationReason;
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return null;
  const member: Named | undefined = type.getFields()[memberName];
  if (!member || argumentName === undefined || !("args" in member)) return member?.deprecationReason;
  const { args } = member as GraphQLField<unknown, unknown>;
  return args.find(({ name }) => name === argumentName)?.deprecationReason;
}

/** The name that the changelog uses: the type, or the query or mutation. */
function nameOf({ path = "" }: Change): string {
  const [type = "", field = ""] = path.split(".");
  return (type === "Query" || type === "Mutation") && field !== "" ? field : type;
}

const HEAD = "## Unreleased";

function unreleased(changelog: string): string {
  const [, after = ""] = changelog.split(`${HEAD}\n`);
  return after.split(/^## /m)[0] ?? "";
}

/** The changelog with the unreleased changes under the date. */
export function dated(changelog: string, today: string): string {
  return changelog.replace(`${HEAD}\n`, `${HEAD}\n\n## ${today}\n`);
}
