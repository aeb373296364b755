/** Pulumi's marks for special values on the wire. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/** Plain data of a value on the wire: secrets opened, assets and resources left as they are. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const object = value as Record<string, unknown>;
  if (object[SIGNATURE] === SECRET) return plain(object.value);
  return Object.fromEntries(Object.entries(object).map(([key, one]) => [key, plain(one)]));
}

/** The paths in `value` that nothing has supplied. */
export function unknowns(value: unknown, path = ""): string[] {
  if (value === UNKNOWN || (typeof value === "string" && value.includes(UNKNOWN))) return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => unknowns(one, path ? `${path}.${key}` : key));
}
