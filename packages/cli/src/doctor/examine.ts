import type { Context } from "#frame/app";
import type { Exit } from "#frame/exit";
import { java, node, port } from "#doctor/machine";
import { run } from "#doctor/print";
import { api, clock, token } from "#doctor/remote";

/** Looks at what commands need, one by one, and says of each what to do. */
export function examine(context: Context): Promise<Exit> {
  return run(
    context,
    [node, api, clock, token, java, port].map((look) => () => look(context)),
  );
}
