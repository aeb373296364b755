import type * as fc from "fast-check";
import assert from "node:assert/strict";
import { aimed, type Draft } from "#model/deeds";
import type { Deed, Register } from "#model/register";
import type { Real } from "#model/system";

/** How often whoever did something was told what. */
export const told = new Map<string, number>();
const note = ({ does }: Deed, answer: string) => {
  told.set(`${does} ${answer}`, (told.get(`${does} ${answer}`) ?? 0) + 1);
};

/** What it is told and what it leaves behind are those of the model. */
export class Doing implements fc.AsyncCommand<Register, Real> {
  readonly #draft: Draft;
  #done: Deed | null = null;
  constructor(draft: Draft) {
    this.#draft = draft;
  }
  check = () => true;
  async run(model: Register, real: Real): Promise<void> {
    const now = (this.#done = aimed(model, this.#draft));
    const answer = await real.begin(now)();
    assert.equal(answer, model.do(now));
    assert.deepEqual(await real.seen(), model.seen());
    note(now, answer);
  }
  toString = () => JSON.stringify(this.#done ?? this.#draft);
}
