import { astFromValue, getNamedType, print, type GraphQLInputType, type GraphQLType } from "graphql";

/** A description in one line; a bar would end the cell of a table. */
export function one(description: string | null | undefined): string {
  return (description ?? "").replaceAll(/\s*\n\s*/g, " ").replaceAll("|", "\\|");
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => "---"), ...rows];
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

const BUILT_IN = new Set(["String", "Int", "Float", "Boolean", "ID"]);

/** The type as the schema writes it, with a link to where it is described. */
export function typeLink(type: GraphQLType): string {
  const { name } = getNamedType(type);
  return BUILT_IN.has(name) ? `\`${String(type)}\`` : `[\`${String(type)}\`](#type-${name.toLowerCase()})`;
}

/** What an argument or field is when it is not given, as the schema writes it. */
export function byDefault({ type, defaultValue }: { type: GraphQLInputType; defaultValue?: unknown }): string {
  const node = astFromValue(defaultValue, type);
  return node ? `\`${print(node)}\`` : "";
}
