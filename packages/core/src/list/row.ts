import type { ImeiKey } from "#imei";
import type { Msisdn } from "#msisdn";
import type { Pair, Slots } from "#pair";
import type { Kind } from "#list/kind";
import type { Problem } from "#list/reason";

/** What the register holds, and what the handset shows. */
export type CorrectionRow = { registered: Pair; correct: Pair };

export type Channel = "COMMERCIAL" | "PASSENGER";
export type Status = "LEGAL" | "BLOCKED";

/** `importer` is null exactly when the channel is PASSENGER. `status` null: the list does not say. */
export type DeviceRow = {
  slots: Slots;
  channel: Channel;
  importer: string | null;
  owner: Msisdn | null;
  brand: string | null;
  model: string | null;
  guarantor: string | null;
  status: Status | null;
};

/** `seenAt` is ISO 8601, UTC, whole seconds: `2026-10-01T08:00:00Z`. */
export type SightingRow = { key: ImeiKey; msisdn: Msisdn; seenAt: string };

export type Values = { corrections: CorrectionRow; devices: DeviceRow; sightings: SightingRow };

/** `row` counts records from 1 after the header, `line` counts lines of the file from 1. All problems are given. */
export type Row<K extends Kind = Kind> =
  | { row: number; line: number; ok: true; value: Values[K] }
  | { row: number; line: number; ok: false; problems: Problem[] };
