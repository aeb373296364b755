import { Worklist } from "@hamta/client";
import { Imei as ImeiCode } from "@hamta/core";
import * as List from "@hamta/core/list";
import { Link } from "wouter-preact";
import { useQuery } from "#api/query.ts";
import { useImportRoutes } from "#parts/importer/imports/import-routes.ts";
import { imports } from "#parts/importer/imports/words.ts";
import { useSession } from "#session/session.tsx";
import { Imei } from "#ui/imei.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/**
 * The correct pair that the open ticket of the device claims. Shown beside a wrong check digit, for which nothing can be
 * computed: any of the 15 digits may be the wrong one. Empty without such a ticket.
 *
 * @param registered the row's registered IMEIs, as typed; a valid one names the device
 */
export function Claim({ registered }: { registered: readonly string[] }) {
  const { person } = useSession();
  const { tickets } = useImportRoutes();
  const { fixer } = useWords(imports);
  const { digits } = useLanguage();
  const imei = registered.map((text) => ImeiCode.parse(List.Cell.clean(text))).find(({ ok }) => ok);
  // Only importers have a worklist.
  const skip = !imei?.ok || !person?.roles.includes("IMPORTER");
  const { data } = useQuery(Worklist, { filter: { imei: imei?.ok ? imei.imei : "" }, first: 1 }, { skip });
  const ticket = skip ? undefined : data?.worklist.nodes[0];
  if (!ticket) return null;
  const number = <bdi>{digits(ticket.number)}</bdi>;
  return (
    <p className="mend-claim">
      {fixer.claim} {tickets ? <Link href={`${tickets}/${ticket.number}`}>{number}</Link> : number}:
      {ticket.correct.map((claimed) => (
        <Imei key={claimed} value={claimed} copy={false} />
      ))}
    </p>
  );
}
