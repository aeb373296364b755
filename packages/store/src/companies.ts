import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Contact } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";

/** A company for a device: an importer by its id, a guarantor by its name. One text, so that one batch reads both. */
export type Id = `IMPORTER#${string}` | `GUARANTOR#${string}`;

/** What everybody may see of a company. */
export type Company = { id: Id; name: string } & Contact.Contact;

export const importer = (id: string): Id => `IMPORTER#${id}`;
/** @param name in any of its spellings */
export const guarantor = (name: string): Id => `GUARANTOR#${Contact.guarantorKey(name)}`;

export const kindOf = (id: Id) => (id.startsWith("IMPORTER#") ? "IMPORTER" : "GUARANTOR");

/** The id in lists of an importer; for a guarantor the key of its name. */
export const keyOf = (id: Id) => id.slice(id.indexOf("#") + 1);

const itemKey = (id: Id) => Keys.company(kindOf(id), keyOf(id));

/** Companies by id. The name is the key until another is set. */
export async function getMany(db: Db.Db, ids: readonly Id[]): Promise<Map<Id, Company>> {
  const items = await Db.batchGet(db, ids.map(itemKey));
  return new Map(ids.map((id) => [id, toCompany(id, items.get(itemKey(id)))]));
}

function toCompany(id: Id, item: Db.Item | undefined): Company {
  const { name = keyOf(id), phone = null, site = null } = item ? Db.ownAttributes<Partial<Company>>(item) : {};
  return { id, name, phone, site };
}

/** The company as it is now. One read unit. */
export async function get(db: Db.Db, id: Id): Promise<Company> {
  return toCompany(id, (await Db.get(db, itemKey(id), { consistent: true })) ?? undefined);
}

/** Sets the given parts and keeps the others. One write unit; a repeated call changes nothing. Gives the whole company. */
export async function update(db: Db.Db, id: Id, parts: Partial<Omit<Company, "id">>): Promise<Company> {
  const { Attributes } = await db.client.send(new UpdateCommand(updating(db, id, parts)));
  return toCompany(id, Attributes as Db.Item | undefined);
}

/**
 * As `update`, if phone and site are still the former ones; null if they are not. A repeated call, such as the SDK makes
 * whose answer was lost, finds the new ones and succeeds, too.
 */
export async function updateFrom(
  db: Db.Db,
  id: Id,
  parts: Partial<Omit<Company, "id">>,
  former: Contact.Contact,
): Promise<Company | null> {
  const { ExpressionAttributeNames: names, ExpressionAttributeValues: values, ...command } = updating(db, id, parts);
  const is = (part: "phone" | "site") =>
    former[part] === null ? `(attribute_not_exists(#${part}) OR #${part} = :${part})` : `#${part} = :${part}`;
  const done = Object.keys(parts)
    .map((_, index) => `#${index} = :${index}`)
    .join(" AND ");
  let company: Company | null = null;
  await Db.conditionalWrite(async () => {
    const { Attributes } = await db.client.send(
      new UpdateCommand({
        ...command,
        ConditionExpression: `(${is("phone")} AND ${is("site")}) OR (${done})`,
        ExpressionAttributeNames: { ...names, "#phone": "phone", "#site": "site" },
        ExpressionAttributeValues: { ...values, ":phone": former.phone, ":site": former.site },
      }),
    );
    company = toCompany(id, Attributes as Db.Item | undefined);
  });
  return company;
}

function updating(db: Db.Db, id: Id, parts: Partial<Omit<Company, "id">>) {
  const entries = Object.entries(parts);
  return {
    TableName: db.table,
    Key: itemKey(id),
    UpdateExpression: `SET ${entries.map((_, index) => `#${index} = :${index}`).join(", ")}`,
    ExpressionAttributeNames: Object.fromEntries(entries.map(([name], index) => [`#${index}`, name])),
    ExpressionAttributeValues: Object.fromEntries(entries.map(([, value], index) => [`:${index}`, value])),
    ReturnValues: "ALL_NEW" as const,
  };
}
