import { printSchema, type GraphQLSchema } from "graphql";

/** The schema's text as a module, so that the bundle needs no file beside it. */
export function plugin(schema: GraphQLSchema): string {
  return `export const sdl = ${JSON.stringify(printSchema(schema))};\n`;
}
