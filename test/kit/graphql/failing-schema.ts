import { makeExecutableSchema } from "@graphql-tools/schema";
import {
  getNullableType,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  printSchema,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from "graphql";
import { generator } from "#kit/random";

/**
 * A schema whose resolvers return anything that resolvers can return, including faults. Each value is drawn from the
 * seed in the context and the path, so every executor gets the same.
 */

export type ResolverContext = { seed: number; course: string[] };

export function failingSchema(like: GraphQLSchema): GraphQLSchema {
  const scalars = Object.values(like.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
  const schema = makeExecutableSchema({
    typeDefs: printSchema(like),
    resolvers: Object.fromEntries(scalars.map((type) => [type.name, type])) as Record<string, never>,
  });
  return addFaultyResolvers(schema);
}

/** Every second field gets a resolver; the others read the property of the parent object. */
export function addFaultyResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    const isRoot = [schema.getQueryType(), schema.getMutationType()].includes(type);
    for (const field of Object.values(type.getFields())) {
      if (isRoot || generator(hash(`${type.name}.${field.name}`))(2) === 0)
        field.resolve = (_, ...rest) => resolveDrawn(...rest);
    }
  }
  return schema;
}

function resolveDrawn(args: unknown, { seed, course }: ResolverContext, info: GraphQLResolveInfo): unknown {
  const at = pathOf(info.path);
  const { fieldName, parentType, fieldNodes, variableValues, operation } = info;
  const about = [fieldNodes.length, Object.keys(variableValues).join(), operation.operation, info.path.typename];
  course.push(`${at} is ${parentType.name}.${fieldName}(${JSON.stringify(args)}) ${about.join(" ")}`);
  return drawValue(info.schema, info.returnType, seed, at);
}

const pathOf = (path: GraphQLResolveInfo["path"] | undefined): string =>
  path ? `${pathOf(path.prev)}/${path.key}` : "";

/** A value for a path: mostly valid, immediate or later; sometimes invalid or none. */
function drawValue(schema: GraphQLSchema, type: GraphQLOutputType, seed: number, at: string): unknown {
  const random = generator(hash(`${seed} ${at}`));
  const value = (): unknown => {
    const kind = random(60);
    if (kind === 0) return null;
    if (kind === 1) return undefined;
    if (kind === 2) throw new Error(`Thrown at ${at}`);
    if (kind === 3) throw new GraphQLError(`Refused at ${at}`, { extensions: { code: "BAD_USER_INPUT", at } });
    if (kind === 4) return new Error(`Returned at ${at}`);
    if (kind === 5) return [Number.NaN, {}, "nonsense", 2 ** 40, Symbol("nonsense"), []][random(6)];
    if (kind === 6) throw `Text at ${at}`;
    return drawValid(schema, type, seed, at, random);
  };
  switch (random(5)) {
    case 0:
      return Promise.resolve().then(value);
    case 1:
      return random(2) ? new Promise((resolve) => setImmediate(resolve)).then(value) : (async () => value())();
    default:
      return value();
  }
}

function drawValid(
  schema: GraphQLSchema,
  outputType: GraphQLOutputType,
  seed: number,
  at: string,
  random: (below: number) => number,
): unknown {
  const type = getNullableType(outputType);
  if (isListType(type)) {
    const items = Array.from({ length: random(4) }, (_, n) => {
      const item = generator(hash(`${seed} ${at}/${n} item`));
      // A promise among items that fail synchronously would be an unhandled rejection, in graphql-js too.
      return item(30) === 0 ? null : drawValid(schema, type.ofType, seed, `${at}/${n}`, item);
    });
    if (random(4) === 0) return new Set(items);
    return random(4) === 0 ? items.map((item) => Promise.resolve(item)) : items;
  }
  if (isLeafType(type)) {
    if (isEnumType(type)) return type.getValues()[random(type.getValues().length)]?.value;
    switch (type.name) {
      case "Int":
        return [random(100), -0, 2 ** 31 - 1, true, "17"][random(5)];
      case "Float":
        return [random(100) / 8, 1e21, -0, "2.5"][random(4)];
      case "Boolean":
        return [true, false, 1][random(3)];
      case "ID":
        return [`id-${random(9)}`, random(9)][random(2)];
      default:
        return [
          `text ${random(9)}`,
          `"quoted" \\ and\nbroken \u2028 \ud800`,
          "متنی که بیش از سی‌وسه نویسه دارد و بارها گفته می‌شود",
          "x".repeat(random(500)),
          random(9),
        ][random(5)];
    }
  }
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const as = types[random(types.length)];
  if (!isObjectType(as)) throw new Error(`No object of type ${type.name}`);
  const typename =
    random(40) === 0 ? ["String", "Nobody", 5, undefined, schema.getQueryType()?.name][random(5)] : as.name;
  const object: Record<string, unknown> = isAbstractType(type) ? { __typename: typename } : { __typename: as.name };
  for (const { name, type, resolve } of Object.values(as.getFields())) {
    if (resolve) continue;
    const kind = generator(hash(`${seed} ${at} ${name}`))(3);
    const isSimple = isLeafType(getNullableType(type)) && kind > 0;
    // Only valid values: an invalid one would fail while its object is created.
    if (isSimple)
      object[name] = drawValid(schema, type, seed, `${at}.${name}`, generator(hash(`${seed} ${at}.${name}`)));
    else object[name] = resolveDrawn;
  }
  return object;
}

function hash(text: string): number {
  let hash = 2166136261;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 16777619);
  return hash >>> 0;
}
