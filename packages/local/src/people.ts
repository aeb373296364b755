/** Cognito groups. */
export type Group = "SUBSCRIBER" | "IMPORTER" | "EXPERT" | "OPERATOR" | "OPS";

export type Person = {
  /** `sub` of the person's tokens, the same after a restart. */
  readonly id: string;
  readonly name: { readonly fa: string; readonly en: string };
  readonly groups: readonly Group[];
  /** E.164 digits without the plus, all verified. The first is the number used to sign in. */
  readonly msisdns: readonly [string, ...string[]];
  /** From when on a number is theirs, ISO 8601. A number that is not here has always been. */
  readonly since?: Readonly<Record<string, string>>;
  /** Id of the importer or the operator. */
  readonly organisation?: string;
};

/** Fictional people to sign in as, one or two for each role. */
export const people = {
  maryam: {
    id: "7c3f0c1e-0001-4000-8000-000000000001",
    name: { fa: "مریم رستمی", en: "Maryam Rostami" },
    groups: ["SUBSCRIBER"],
    msisdns: ["989000000001"],
  },
  reza: {
    id: "7c3f0c1e-0002-4000-8000-000000000002",
    name: { fa: "رضا کاظمی", en: "Reza Kazemi" },
    groups: ["SUBSCRIBER"],
    msisdns: ["989000000002", "989000000003"],
  },
  arash: {
    id: "7c3f0c1e-0003-4000-8000-000000000003",
    name: { fa: "آرش نیک‌فر (واردکننده الف)", en: "Arash Nikfar (Importer A)" },
    groups: ["IMPORTER"],
    msisdns: ["989000000011"],
    organisation: "importer-a",
  },
  bita: {
    id: "7c3f0c1e-0004-4000-8000-000000000004",
    name: { fa: "بیتا یوسفی (واردکننده ب)", en: "Bita Yousefi (Importer B)" },
    groups: ["IMPORTER"],
    msisdns: ["989000000012"],
    organisation: "importer-b",
  },
  kaveh: {
    id: "7c3f0c1e-0005-4000-8000-000000000005",
    name: { fa: "کاوه شریفی (کارشناس)", en: "Kaveh Sharifi (Expert)" },
    groups: ["EXPERT"],
    msisdns: ["989000000021"],
  },
  omid: {
    id: "7c3f0c1e-0006-4000-8000-000000000006",
    name: { fa: "امید صالحی (اپراتور)", en: "Omid Salehi (Operator)" },
    groups: ["OPERATOR"],
    msisdns: ["989000000031"],
    organisation: "operator-a",
  },
  parisa: {
    id: "7c3f0c1e-0007-4000-8000-000000000007",
    name: { fa: "پریسا امینی (راهبر سامانه)", en: "Parisa Amini (Hamta operations)" },
    groups: ["OPS"],
    msisdns: ["989000000041"],
  },
} as const satisfies Record<string, Person>;
