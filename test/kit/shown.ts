import { Authorisation } from "@hamta/api";
import { isTo, THINGS, type Ids, type Persona, type Thing } from "#kit/cast";
import type { Shapes } from "#kit/selection";

/** What the table shows somebody of an object, out of what the one who sees it all was shown. */

type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json };
export type Shown = { readonly [field: string]: Json };

const LINES: Readonly<Record<string, Readonly<Record<string, Authorisation.Line>>>> = Authorisation.FIELDS;

export type Seeing = { persona: Persona; ids: Ids; shapes: Shapes };

/** @param about the thing that relations of its fields are to, where these name no other */
export function shownOf(whole: Shown, type: string, about: Thing, seeing: Seeing): Shown {
  const { shapes } = seeing;
  const source = thingOf(whole["importId"], seeing);
  return Object.fromEntries(
    Object.entries(whole).map(([field, value]): [string, Json] => {
      const line = LINES[type]?.[field] ?? [];
      const of = shapes.fields.get(type)?.get(field) ?? "";
      if (line === "WITH_IT" && type === "TimelineEvent" && field === "message") {
        return [field, sourced(value as string, source, seeing)];
      }
      if (line === "WITH_IT") return [field, within(value, (one) => shownOf(one, of, about, seeing))];
      if (typeof line === "string") return [field, line === "Importer" || finds(value, seeing) ? value : null];
      return [field, isTo(seeing.persona, source ?? about, line) ? value : null];
    }),
  );
}

function within(value: Json, each: (one: Shown) => Shown): Json {
  if (Array.isArray(value)) return value.map((one: Json) => within(one, each));
  return value !== null && typeof value === "object" ? each(value as Shown) : value;
}

function thingOf(id: Json | undefined, { ids }: Seeing): Thing | null {
  return (Object.keys(THINGS) as Thing[]).find((thing) => ids[thing].id === id) ?? null;
}

function finds(value: Json, seeing: Seeing): boolean {
  const thing = value !== null && typeof value === "object" && "id" in value ? thingOf(value["id"], seeing) : null;
  return thing !== null && isTo(seeing.persona, thing, Authorisation.FOUND[THINGS[thing].type]);
}

/** The sentence names the list and its row to those who see these. */
function sourced(message: string, source: Thing | null, { persona }: Seeing): string {
  const sees = source !== null && isTo(persona, source, Authorisation.FIELDS.TimelineEvent.importId);
  return sees ? message : message.replace(/ \(import [^)]*\)$/, "");
}
