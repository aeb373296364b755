import { CriticalityLevel, diff, type Change, type Rule } from "@graphql-inspector/core";
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";

/** What stands between a schema and its release, by the policy at the head of docs/schema-changelog.md. */

export type Release = {
  /** The schema that clients have. */
  released: GraphQLSchema;
  now: GraphQLSchema;
  /** The text of the changelog. */
  changelog: string;
  /** `2026-11-22` */
  today: string;
};

/** What is wrong, each in a sentence; none when the schema may be released. */
export async function problems({ released, now, changelog, today }: Release): Promise<string[]> {
  const changes = await diff(released, now, [ended(today)]);
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  const told = unreleased(changelog);
  const untold = new Set(changes.map(nameOf).filter((name) => !told.includes(`\`${name}\``)));
  return [
    ...breaking.map(({ message, path }) => `${path}: ${message}. Clients break: deprecate it first.`),
    ...[...untold].map((name) => `${name} has changed, and "Unreleased" in the changelog does not name \`${name}\`.`),
  ];
}

/** What is removed once its deprecation has run out breaks nobody who reads the schema. */
const ended =
  (today: string): Rule =>
  ({ changes, oldSchema }) =>
    changes.map((change) => {
      const until = removalOf(reasonAt(oldSchema, change.path ?? ""));
      const isOver = change.type.endsWith("_REMOVED") && until !== null && until < today;
      return isOver ? { ...change, criticality: { level: CriticalityLevel.Dangerous } } : change;
    });

/** The day after which what is deprecated may go: `Use x. Removed after 2027-05-22.` */
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

/** What a reader of the changelog looks for: the type, or the query or mutation. */
function nameOf({ path = "" }: Change): string {
  const [type = "", field = ""] = path.split(".");
  return (type === "Query" || type === "Mutation") && field !== "" ? field : type;
}

const HEAD = "## Unreleased";

function unreleased(changelog: string): string {
  const [, after = ""] = changelog.split(`${HEAD}\n`);
  return after.split(/^## /m)[0] ?? "";
}

/** The changelog once what was unreleased is. */
export function dated(changelog: string, today: string): string {
  return changelog.replace(`${HEAD}\n`, `${HEAD}\n\n## ${today}\n`);
}
