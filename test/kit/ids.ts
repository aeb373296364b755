/** Builds the ids of the API, which are opaque to clients. */

export const idOf = (type: "Ticket" | "Device" | "Import" | "Importer", key: string): string =>
  Buffer.from(`${type}:${key}`).toString("base64url");

export const keyOf = (id: string): string => {
  const text = Buffer.from(id, "base64url").toString();
  return text.slice(text.indexOf(":") + 1);
};
