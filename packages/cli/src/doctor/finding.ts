import type { doctor } from "#texts/doctor";

/** `WARN`: only what developers of Hamta need is missing. */
export type Finding = { check: keyof typeof doctor.checks; state: "OK" | "WARN" | "FAIL"; message: string };
