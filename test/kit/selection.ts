import type { Client } from "@hamta/local";

/** Selects everything of a type: all its fields, and theirs, down to other objects with an id. */

type TypeRef = { kind: string; name: string | null; ofType: TypeRef | null };
type Introspected = {
  __schema: {
    types: {
      name: string;
      kind: string;
      fields: { name: string; type: TypeRef; args: { name: string }[] }[] | null;
      interfaces: { name: string }[] | null;
    }[];
  };
};

const NAMED = "kind name ofType { kind name ofType { kind name ofType { kind name } } }";
const SCHEMA = `{ __schema { types { name kind fields { name type { ${NAMED} } args { name } } interfaces { name } } } }`;

export type Shapes = {
  isNode: ReadonlySet<string>;
  fields: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** `Device.history`: fields that are a page. */
  isPage: ReadonlySet<string>;
};

/** All types of the schema, with the named type of each field. */
export async function shapes(client: Client): Promise<Shapes> {
  const {
    __schema: { types },
  } = await client.query<Introspected>(SCHEMA);
  const objects = types.filter(({ kind, name }) => kind === "OBJECT" && !name.startsWith("__"));
  const fieldsOf = ({ fields }: (typeof types)[number]) =>
    new Map((fields ?? []).map(({ name, type }) => [name, namedType(type)]));
  return {
    isNode: new Set(
      objects.filter(({ interfaces }) => interfaces?.some(({ name }) => name === "Node")).map(({ name }) => name),
    ),
    fields: new Map(objects.map((type) => [type.name, fieldsOf(type)])),
    isPage: new Set(
      objects.flatMap(({ name, fields }) =>
        (fields ?? []).flatMap((field) =>
          field.args.some((argument) => argument.name === "first") ? [`${name}.${field.name}`] : [],
        ),
      ),
    ),
  };
}

function namedType({ name, ofType }: TypeRef): string {
  return ofType ? namedType(ofType) : (name ?? "");
}

/** Of a page inside of an object, the first entry: a list of objects with full pages costs more than a request may. */
export function selectionOf(type: string, shapes: Shapes): string {
  const { isNode, fields, isPage } = shapes;
  return [...(fields.get(type) ?? [])]
    .map(([field, of]) => {
      if (!fields.has(of)) return field;
      const page = isPage.has(`${type}.${field}`) ? "(first: 1)" : "";
      return `${field}${page} { ${isNode.has(of) ? "id" : selectionOf(of, shapes)} }`;
    })
    .join(" ");
}
