/** Pulumi's markers for special values in its protocol. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/** Plain data of a protocol value: secrets are opened, assets and resources stay. */
export function toPlainData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlainData);
  if (typeof value !== "object" || value === null) return value;
  const object = value as Record<string, unknown>;
  if (object[SIGNATURE] === SECRET) return toPlainData(object.value);
  return Object.fromEntries(Object.entries(object).map(([key, item]) => [key, toPlainData(item)]));
}

/** Paths in `value` that no mock has supplied. */
export function unknownPaths(value: unknown, path = ""): string[] {
  if (value === UNKNOWN || (typeof value === "string" && value.includes(UNKNOWN))) return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => unknownPaths(item, path ? `${path}.${key}` : key));
}
