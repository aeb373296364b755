import { Import, type Client, type ImportPageFragment } from "@hamta/client";
import type { Context } from "#frame/app";
import { EXIT } from "#frame/exit";
import { Failure } from "#frame/failure";
import { errors } from "#texts/errors";

/** @throws Failure if the import does not exist or is not the caller's */
export async function find({ language }: Context, client: Client, id: string): Promise<ImportPageFragment> {
  const { import: imported } = await client.run(Import, { id });
  if (imported) return imported;
  throw new Failure(EXIT.REFUSED, "NOT_FOUND", errors.notFound[language], {
    action: errors.notFoundAction[language],
  });
}
