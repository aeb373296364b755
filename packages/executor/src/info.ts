import type { GraphQLResolveInfo } from "graphql";
import type { Execution, Field, Path } from "#execution";

/** The `info` that a resolver receives. Each property is computed on first access: most resolvers read none. */
export class Info implements GraphQLResolveInfo {
  readonly #execution: Execution;
  readonly #field: Field;
  readonly #parent: Path | undefined;
  #path: Path | null;

  /** @param path null if only the resolver can need it; it is then created on first access */
  constructor(execution: Execution, field: Field, parent: Path | undefined, path: Path | null) {
    this.#execution = execution;
    this.#field = field;
    this.#parent = parent;
    this.#path = path;
  }

  get path(): Path {
    return (this.#path ??= pathOf(this.#field, this.#parent));
  }
  get fieldName() {
    return this.#field.def.name;
  }
  get fieldNodes() {
    return this.#field.nodes;
  }
  get returnType() {
    return this.#field.def.type;
  }
  get parentType() {
    return this.#field.parent;
  }
  get schema() {
    return this.#execution.target.schema;
  }
  get fragments() {
    return this.#execution.target.fragments;
  }
  get operation() {
    return this.#execution.target.operation;
  }
  get rootValue() {
    return undefined;
  }
  get variableValues() {
    return this.#execution.variables;
  }
}

export function pathOf({ key, parent: { name } }: Field, parent: Path | undefined): Path {
  return { prev: parent, key, typename: name };
}
