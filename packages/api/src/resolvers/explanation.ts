import { DoubtText, RuleText, TicketHold, TicketHoldText, VerdictText } from "@hamta/core";
import { Companies } from "@hamta/store";
import type { Context } from "#context";
import { canSeeDoubts, isRequester } from "#access";
import type { ExplanationModel } from "#models";
import { loadContact } from "#resolvers/contact";
import type {
  ExplanationResolvers,
  RuleResultResolvers,
  TicketDoubtResolvers,
  TicketHoldResolvers,
} from "#generated/resolvers";

export const Explanation: Pick<
  ExplanationResolvers,
  "words" | "repair" | "remedy" | "lastResort" | "contact" | "waitsFor" | "hold" | "doubts" | "rules" | "ruleSet"
> = {
  words: ({ verdict }, _, { language }) => verdict && VerdictText.message(verdict, language),
  repair: ({ verdict }, _, { language, sites }) => verdict && VerdictText.repairLink(verdict, language, sites),
  remedy: ({ verdict, contact }, _, context) =>
    verdict && withContact(contact, context, (named) => VerdictText.remedy(verdict, context.language, named)),
  lastResort: ({ verdict, contact }, _, context) =>
    verdict && verdict !== "APPROVED"
      ? withContact(contact, context, (named) => ({
          title: VerdictText.afterwards[context.language],
          words: VerdictText.lastResort(context.language, named),
        }))
      : null,
  contact: ({ verdict, contact }, _, context) =>
    verdict && verdict !== "APPROVED" ? contactOf(contact, context) : null,
  waitsFor: ({ status, adjudication }) => (status === "OPEN" ? adjudication.waitsFor : null),
  hold: (explanation, _, context) => {
    const hold = TicketHold.of(explanation);
    if (!hold) return null;
    const code = canSeeDoubts(explanation, context) ? hold : TicketHold.withoutDoubt(hold);
    return { code, reader: readerOf(explanation, context) };
  },
  doubts: (explanation, _, context) =>
    canSeeDoubts(explanation, context) ? (explanation.adjudication.doubts ?? []).map((code) => ({ code })) : null,
  rules: (explanation, _, context) => {
    const reader = readerOf(explanation, context);
    return explanation.adjudication.rules.map((result) => ({ ...result, reader }));
  },
  ruleSet: ({ adjudication }) => adjudication.ruleSet,
};

const readerOf = (explanation: ExplanationModel, context: Context) =>
  isRequester(explanation, context) ? "OWNER" : "STAFF";

type Contact = Parameters<typeof VerdictText.lastResort>[1];

/** Calls `write` with the importer's name for its id. */
function withContact<Text>(contact: Contact, { load }: Context, write: (named: Contact) => Text): Text | Promise<Text> {
  const named = (importer: { name: string } | null) => write({ ...contact, importer: importer?.name ?? null });
  const importer = contact.importer === null ? null : load.company.load(Companies.importer(contact.importer));
  return importer instanceof Promise ? importer.then(named) : named(importer);
}

/** The company that the texts name: the importer, else the guarantor. Null: the seller. */
function contactOf({ importer, guarantor }: Contact, context: Context) {
  if (importer) return loadContact(context, Companies.importer(importer));
  return guarantor ? loadContact(context, Companies.guarantor(guarantor), guarantor) : null;
}

export const TicketHoldType: Pick<TicketHoldResolvers, "code" | "message"> = {
  // Without a resolver of its own, a reason that the schema lacks would compile and fail when it is read.
  code: ({ code }) => code,
  message: ({ code, reader }, _, { language }) => TicketHoldText.message(code, reader, language),
};

export const TicketDoubt: Pick<TicketDoubtResolvers, "message"> = {
  message: ({ code }, _, { language }) => DoubtText.message(code, language),
};

export const RuleResult: Pick<RuleResultResolvers, "words" | "evidence"> = {
  words: ({ rule, reader }, _, { language }) => RuleText.rule(rule, reader, language),
  evidence: ({ evidence }) => [...evidence],
};
