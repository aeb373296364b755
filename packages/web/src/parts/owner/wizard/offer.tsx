import type { DeviceRowFragment } from "@hamta/client";
import { isBegun, type Draft, type Entries, type FieldErrors, type TicketDraft } from "#parts/owner/wizard/draft.ts";
import { useFiling } from "#parts/owner/wizard/filing.ts";
import { ofDevice } from "#parts/owner/wizard/filled.ts";
import { offerWords } from "#parts/owner/wizard/offer-words.ts";
import { owner } from "#parts/owner/words.ts";
import { Pairs } from "#ticket/pairs.tsx";
import { ticketWords } from "#ticket/words.ts";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

type Props = {
  ticketDraft: TicketDraft;
  devices: readonly DeviceRowFragment[];
  refused: FieldErrors;
  refuse: (errors: FieldErrors) => void;
};

/**
 * The importers' corrections on file for the owner's devices, each of which one button files. That of the device for
 * which the request was begun alone, if it has one. None once something else has been entered, which would be lost.
 */
export function Offers({ devices, ...props }: Props) {
  const { draft } = props.ticketDraft;
  const words = useWords(offerWords);
  const offered = devices.filter(({ correction }) => correction !== null);
  const chosen = offered.filter(({ id }) => id === draft.device);
  const shown = chosen.length > 0 ? chosen : offered;
  const entriesOf = useEntries();
  if (isBegun(draft) && !shown.some((device) => isSame(draft, entriesOf(device)))) return null;
  return (
    <>
      {shown.map((device) => (
        <Offer key={device.id} device={device} entries={entriesOf(device)} {...props} />
      ))}
      {shown.length > 0 && <p>{words.others}</p>}
    </>
  );
}

type OfferProps = Omit<Props, "devices"> & { device: DeviceRowFragment; entries: Partial<Entries> };

/** The registered IMEIs beside the importer's, and the button that files them. */
function Offer({ device, entries, ticketDraft, refused, refuse }: OfferProps) {
  const { importerSays, unnamed } = useWords(owner);
  const words = useWords(offerWords);
  const ticket = useWords(ticketWords);
  const { digits } = useLanguage();
  const { draft, begin } = ticketDraft;
  const { file, busy, error } = useFiling(ticketDraft, refuse);
  const isDraft = isSame(draft, entries);
  if (!device.correction) return null;
  return (
    <section className="card">
      <h2>{importerSays(digits(device.correction.slot))}</h2>
      <p>
        <strong>
          <bdi>{[device.brand, device.model].filter(Boolean).join(" ") || unnamed}</bdi>
        </strong>
      </p>
      <Pairs registered={device.imeis} correct={device.correction.correct} copy={false} />
      <p>{words.words}</p>
      <div>
        <h3>{ticket.description}</h3>
        <p className="typed">{entries.description}</p>
      </div>
      <Refusal errors={isDraft ? refused : []} />
      <Failure error={error} />
      <div className="row">
        {/* What was sent without an answer is sent again with its key. */}
        <Button look="primary" isPending={busy} onPress={() => void file(isDraft ? draft : begin(entries))}>
          {words.file}
        </Button>
      </div>
    </section>
  );
}

/** What is filed: the correction, and a description in the language of the page. */
function useEntries(): (device: DeviceRowFragment) => Partial<Entries> {
  const words = useWords(offerWords);
  const { digits } = useLanguage();
  return (device) => {
    const [correct1 = "", correct2 = ""] = device.correction?.correct ?? [];
    const description = words.description(digits(device.correction?.slot ?? 2));
    return { ...ofDevice(device), correct1, correct2, description };
  };
}

function isSame(draft: Draft, entries: Partial<Entries>): boolean {
  return Object.entries(entries).every(([name, value]) => draft[name as keyof Entries] === value);
}
