import type { Client } from "@hamta/local";

/** Everything that can be asked of a type: all its fields, and theirs, up to other things that have an id. */

type TypeRef = { kind: string; name: string | null; ofType: TypeRef | null };
type Introspected = {
  __schema: {
    types: {
      name: string;
      kind: string;
      fields: { name: string; type: TypeRef }[] | null;
      interfaces: { name: string }[] | null;
    }[];
  };
};

const NAMED = "kind name ofType { kind name ofType { kind name ofType { kind name } } }";
const SCHEMA = `{ __schema { types { name kind fields { name type { ${NAMED} } } interfaces { name } } } }`;

export type Shapes = { isNode: ReadonlySet<string>; fields: ReadonlyMap<string, ReadonlyMap<string, string>> };

/** The types of the schema with the named type of each field. */
export async function shapes(client: Client): Promise<Shapes> {
  const {
    __schema: { types },
  } = await client.query<Introspected>(SCHEMA);
  const objects = types.filter(({ kind, name }) => kind === "OBJECT" && !name.startsWith("__"));
  const fieldsOf = ({ fields }: (typeof types)[number]) =>
    new Map((fields ?? []).map(({ name, type }) => [name, named(type)]));
  return {
    isNode: new Set(
      objects.filter(({ interfaces }) => interfaces?.some(({ name }) => name === "Node")).map(({ name }) => name),
    ),
    fields: new Map(objects.map((type) => [type.name, fieldsOf(type)])),
  };
}

function named({ name, ofType }: TypeRef): string {
  return ofType ? named(ofType) : (name ?? "");
}

export function selectionOf(type: string, { isNode, fields }: Shapes): string {
  return [...(fields.get(type) ?? [])]
    .map(([field, of]) => {
      if (!fields.has(of)) return field;
      return `${field} { ${isNode.has(of) ? "id" : selectionOf(of, { isNode, fields })} }`;
    })
    .join(" ");
}
