import type * as fc from "fast-check";
import assert from "node:assert/strict";
import { aimCommand, type Draft } from "#model/commands";
import type { Command, Model } from "#model/model";
import type { Real } from "#model/system";

/** Number of answers by actor and answer. */
export const answerCounts = new Map<string, number>();
const note = ({ does }: Command, answer: string) => {
  answerCounts.set(`${does} ${answer}`, (answerCounts.get(`${does} ${answer}`) ?? 0) + 1);
};

/** Its answer and the state after it must equal the model's. */
export class ModelCommand implements fc.AsyncCommand<Model, Real> {
  readonly #draft: Draft;
  #done: Command | null = null;
  constructor(draft: Draft) {
    this.#draft = draft;
  }
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const command = (this.#done = aimCommand(model, this.#draft));
    const answer = await real.begin(command)();
    assert.equal(answer, model.do(command));
    assert.deepEqual(await real.seen(), model.seen());
    note(command, answer);
  }
  toString = () => JSON.stringify(this.#done ?? this.#draft);
}
