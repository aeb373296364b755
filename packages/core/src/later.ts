import type { Origin } from "#device";

/** A row of a list, with the arrival order of its list. */
export type ListedRow = Origin & { order: string };

/**
 * What the uploader's later lists state of a row's registered pair, or of its device. `differs`: the latest of them
 * states something else. `same`: the row of the latest one that states the same; null if none does.
 */
export type Later = { differs: boolean; same: ListedRow | null };
