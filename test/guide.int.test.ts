import { VerdictText } from "@hamta/core";
import { describe, expect } from "vitest";
import { post, startApi, type Stage } from "#kit/second-api";
import { test } from "#kit/system";

const GUIDE = `{
  guide {
    title
    subjects {
      subject title introduction warnings
      steps { step stage input title words note }
      fields { path label hint }
    }
    verdicts { verdict row name words remedy namesContact }
    lastResort { title words }
    labels { problems devices create next ticketNumber }
    names {
      ticketStatuses { value name } ruleStates { value name } channels { value name } legalities { value name }
      listKinds { value name } importStates { value name } outcomes { value name } roles { value name }
    }
  }
}`;

type Name = { value: string; name: string };
type Guide = {
  title: string;
  subjects: {
    subject: string;
    title: string;
    steps: { step: string; input: string | null; words: string }[];
    fields: { path: string[]; label: string }[];
  }[];
  verdicts: { verdict: VerdictText.Verdict; row: number; words: string; remedy: string; namesContact: boolean }[];
  labels: Record<string, string>;
  names: Record<string, Name[]>;
};

/** The enums that a frontend shows, and their place in the guide. */
const ENUMS = {
  ticketStatuses: "TicketStatus",
  ruleStates: "RuleState",
  channels: "Channel",
  legalities: "Legality",
  listKinds: "ListKind",
  importStates: "ImportState",
  roles: "Role",
};

describe("the guide", () => {
  test.for([
    ["fa", "آموزش اصلاح شناسه دوم دستگاه در سامانه همتا", "ایجاد"],
    ["en", "How to correct a device's second IMEI in Hamta", "Create"],
  ] as const)("is public, in %s", async ([language, title, create], { system }) => {
    const client = await system.client(null, language);
    const { guide } = await client.query<{ guide: Guide }>(GUIDE);
    expect(guide.title).toBe(title);
    expect(guide.labels["create"]).toBe(create);
    expect(guide.subjects.map(({ subject }) => subject)).toEqual(["IMEI_MISMATCH"]);
    expect(guide.verdicts.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const { verdict, words, remedy, namesContact } of guide.verdicts) {
      expect(words).toBe(VerdictText.message(verdict, language));
      const text = VerdictText.remedy(verdict, language, { importer: null, guarantor: null });
      expect(text.startsWith(remedy)).toBe(true);
      expect(text.length > remedy.length).toBe(namesContact);
    }
  });

  test.for(Object.entries(ENUMS))("contains every %s", async ([place, type], { system }) => {
    const client = await system.client(null);
    const { guide, __type } = await client.query<{ guide: Guide; __type: { enumValues: { name: string }[] } }>(
      `query Names($type: String!) { __type(name: $type) { enumValues { name } } ${GUIDE.slice(1)}`,
      { type },
    );
    const values = guide.names[place]?.map(({ value }) => value) ?? [];
    expect(values.toSorted()).toEqual(__type.enumValues.map(({ name }) => name).toSorted());
  });

  test("describes the fields of filing a ticket, and no others", async ({ system }) => {
    const client = await system.client(null);
    type Input = { inputFields: { name: string; type: { kind: string; ofType: { name: string } | null } }[] };
    const { guide, input, pair } = await client.query<{ guide: Guide; input: Input; pair: Input }>(
      `{ input: __type(name: "FileTicketInput") { inputFields { name type { kind ofType { name } } } }
         pair: __type(name: "ImeiPairInput") { inputFields { name type { kind } } } ${GUIDE.slice(1)}`,
    );
    const slots = pair.inputFields.map(({ name }) => name);
    const needed = input.inputFields
      .filter(({ type }) => type.kind === "NON_NULL")
      .flatMap(({ name, type }) =>
        type.ofType?.name === "ImeiPairInput" ? slots.map((slot) => `${name}.${slot}`) : name,
      );
    const paths = guide.subjects[0]?.fields.map(({ path }) => path.join("."));
    expect(paths?.toSorted()).toEqual(needed.toSorted());
  });

  test("names the sites of the stage", async ({ system, seed }) => {
    const sites = { home: "https://hamta.example", repair: "https://hamta.example/repair" };
    const linked = await sitesOf(await startApi(system, seed, { sites }));
    expect(linked.step).toContain(" https://hamta.example,");
    expect(linked.links).toEqual([{ text: "repair registration", url: "https://hamta.example/repair" }]);
    expect(linked.words).toContain("repair registration");
    const plain = await sitesOf(await startApi(system, seed, { sites: { ...sites, repair: null } }));
    expect(plain).toEqual({ ...linked, links: [] });
  });
});

/** Step one, the links of the answers, and the answer that names repair registration. */
async function sitesOf({ url, stop }: Stage) {
  const query = "{ guide { subjects { steps { words } } verdicts { words repair { text url } } } }";
  const { body } = await post(url, { query });
  await stop();
  const { subjects, verdicts } = body.data!["guide"] as {
    subjects: { steps: { words: string }[] }[];
    verdicts: { words: string; repair: object | null }[];
  };
  const links = verdicts.flatMap(({ repair }) => repair ?? []);
  return { step: subjects[0]?.steps[0]?.words, links, words: verdicts[6]?.words };
}
