import { Authorisation } from "@hamta/api";
import { RuleText, TicketHoldText, type TicketHold } from "@hamta/core";
import { hasRelation, THINGS, type Ids, type Persona, type Thing } from "#kit/personas";
import type { Shapes } from "#kit/selection";

/** The fields of an object that the table allows a viewer, taken from the answer to a viewer who sees all. */

type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json };
export type VisibleObject = { readonly [field: string]: Json };

const LINES: Readonly<Record<string, Readonly<Record<string, Authorisation.FieldRule>>>> = Authorisation.FIELDS;

export type View = { persona: Persona; ids: Ids; shapes: Shapes };

/** @param about the object that field rules refer to unless they name another one */
export function visibleFields(whole: VisibleObject, type: string, about: Thing, view: View): VisibleObject {
  const { shapes } = view;
  const source = thingOf(whole["importId"], view);
  return Object.fromEntries(
    Object.entries(whole).map(([field, value]): [string, Json] => {
      const rule = LINES[type]?.[field] ?? [];
      const of = shapes.fields.get(type)?.get(field) ?? "";
      if (rule === "WITH_IT" && type === "TimelineEvent" && field === "message") {
        return [field, withSource(value as string, source, view)];
      }
      if (rule === "WITH_IT" && type === "TicketHold" && field === "message") {
        return [field, TicketHoldText.message(whole["code"] as TicketHold.Hold, readerOf(about, view), "en")];
      }
      if (rule === "WITH_IT" && type === "RuleResult" && field === "words") {
        return [field, RuleText.rule(whole["rule"] as RuleText.Rule, readerOf(about, view), "en")];
      }
      const within = () => mapObjects(value, (item) => visibleFields(item, of, about, view));
      if (rule === "WITH_IT") return [field, within()];
      if (typeof rule === "string") return [field, rule === "Importer" || isVisible(value, view) ? value : null];
      return [field, hasRelation(view.persona, source ?? about, rule) ? within() : null];
    }),
  );
}

function mapObjects(value: Json, each: (item: VisibleObject) => VisibleObject): Json {
  if (Array.isArray(value)) return value.map((item: Json) => mapObjects(item, each));
  return value !== null && typeof value === "object" ? each(value as VisibleObject) : value;
}

function thingOf(id: Json | undefined, { ids }: View): Thing | null {
  return (Object.keys(THINGS) as Thing[]).find((thing) => ids[thing].id === id) ?? null;
}

function isVisible(value: Json, view: View): boolean {
  const thing = value !== null && typeof value === "object" && "id" in value ? thingOf(value["id"], view) : null;
  return thing !== null && hasRelation(view.persona, thing, Authorisation.VISIBLE_TO[THINGS[thing].type]);
}

/** The requester reads other words than staff. */
function readerOf(about: Thing, { persona }: View): TicketHoldText.Reader {
  return hasRelation(persona, about, ["REQUESTER"]) ? "OWNER" : "STAFF";
}

/** The message names the list and its row only to viewers who may see these. */
function withSource(message: string, source: Thing | null, { persona }: View): string {
  const canSee = source !== null && hasRelation(persona, source, Authorisation.FIELDS.TimelineEvent.importId);
  return canSee ? message : message.replace(/ \(import [^)]*\)$/, "");
}
