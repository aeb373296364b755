import { astFromValue, getNamedType, print, type GraphQLInputType, type GraphQLType } from "graphql";

/** A description in one line. A bar would end a table cell. */
export function oneLine(description: string | null | undefined): string {
  return (description ?? "").replaceAll(/\s*\n\s*/g, " ").replaceAll("|", "\\|");
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => "---"), ...rows];
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

const BUILT_IN = new Set(["String", "Int", "Float", "Boolean", "ID"]);

/** The type in SDL, with a link to its description. */
export function typeLink(type: GraphQLType): string {
  const { name } = getNamedType(type);
  return BUILT_IN.has(name) ? `\`${String(type)}\`` : `[\`${String(type)}\`](#type-${name.toLowerCase()})`;
}

/** The default value in SDL. */
export function defaultOf({ type, defaultValue }: { type: GraphQLInputType; defaultValue?: unknown }): string {
  const node = astFromValue(defaultValue, type);
  return node ? `\`${print(node)}\`` : "";
}
