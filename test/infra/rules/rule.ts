import type { Settings } from "../../../infra/stage.ts";
import type { Graph } from "../evaluate/graph.ts";

/** A sentence that must hold of every stage, and what breaks it: each message says where. */
export interface Rule {
  title: string;
  check: (graph: Graph, settings: Settings) => string[];
}
