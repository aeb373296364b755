import type { Settings } from "../../../infra/stage.ts";
import type { Graph } from "../evaluate/graph.ts";

/** A statement that is true for every stage, and a check that returns a message with the place of each violation. */
export interface Rule {
  title: string;
  check: (graph: Graph, settings: Settings) => string[];
}
