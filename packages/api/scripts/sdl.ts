import { parse, print, printSchema, visit, type ASTNode, type GraphQLSchema } from "graphql";

/**
 * The schema's text as a module, so that the bundle needs no other file; one line per SDL line, so that grep works.
 * `isPlain`: without descriptions, which only introspection shows. Production has none.
 */
export function plugin(schema: GraphQLSchema, _: unknown, { isPlain = false }: { isPlain?: boolean }): string {
  const printed = printSchema(schema);
  const text = withoutLayout(
    isPlain ? print(visit(parse(printed), { enter: withoutDescription })) : printed,
  ).replaceAll(/[\\`]|\$\{/g, String.raw`\$&`);
  return `export const sdl = \`${text}\`;\n`;
}

function withoutDescription(node: ASTNode): ASTNode | undefined {
  if (!("description" in node)) return undefined;
  const { description: _, ...plain } = node;
  return plain;
}

/** Without what means nothing, 8 kB of the API's bundle: blank lines, indentation, two of three quotes of a short description. */
function withoutLayout(text: string): string {
  let isDescription = false;
  const lines = text.split("\n").flatMap((line) => {
    const isKept = isDescription;
    if (line.split('"""').length % 2 === 0) isDescription = !isDescription;
    if (isKept) return [line];
    return line === "" ? [] : [line.trimStart().replace(/^"""([^"\\]*)"""$/, '"$1"')];
  });
  return lines.join("\n");
}
