import { generator } from "#kit/random";

/** `size` of the items, drawn without bias; the same seed draws the same ones. */
export function sample<T>(items: readonly T[], size: number, seed: number): readonly T[] {
  const below = generator(seed);
  const rest = [...items];
  const drawn: T[] = [];
  while (drawn.length < size && rest.length > 0) drawn.push(...rest.splice(below(rest.length), 1));
  return drawn;
}
