import * as Db from "#db";
import * as UnshardedWorklists from "#unsharded-worklists";

/** `pnpm move-worklists TABLE`: docs/operations.md, "Worklists without shards". Takes the region and the keys of the AWS CLI. */

const [table] = process.argv.slice(2);
if (table === undefined) {
  process.stderr.write("usage: pnpm move-worklists TABLE\n");
  process.exitCode = 1;
} else {
  const moved = await UnshardedWorklists.move(Db.open(table));
  process.stdout.write(`${moved} tickets moved to the shards of their worklists\n`);
}
