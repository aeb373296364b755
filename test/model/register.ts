/**
 * The rules of shared/domain in their plainest form: no database, no AWS, none of the product's own code. IMEIs are
 * letters, people and importers are names. What the system comes to is compared with this.
 */

export type Pair = readonly [string, string];
export type Claim = { registered: Pair; correct: Pair };
type Device = { slots: Pair; importer: string | null; owner: string; blocked: boolean };
type Ticket = Claim & { device: Device; requester: string; open: boolean; verdict: string | null };

export type Deed =
  | { does: "registers"; slots: Pair; importer: string | null; owner: string | null; blocked: boolean | null }
  | { does: "sees"; imeis: Pair; number: string }
  | { does: "files"; requester: string; claim: Claim }
  | { does: "withdraws"; ticket: number }
  | { does: "reviews"; ticket: number; verdict: "APPROVED" | "NOT_OWNER" }
  | { does: "lists"; importer: string; claim: Claim };

export const letters = (slots: readonly string[]) => slots.toSorted().join("");
/** A ticket's number says nothing to the model. */
export const named = ({ registered, correct, requester }: Claim & { requester: string }) =>
  `${letters(registered)}>${letters(correct)} by ${requester}`;

const same = (a: Pair, b: Pair) => a.toSorted().join() === b.toSorted().join();
const has = ({ slots }: Device, imei: string | undefined) => imei !== undefined && slots.includes(imei);

export class Register {
  readonly devices: Device[] = [];
  /** In the order in which they were filed. */
  readonly tickets: Ticket[] = [];
  readonly #files = new Map<Device, Claim>();
  readonly #seen: { imei: string; number: string }[] = [];

  /** What whoever does it is told. */
  do(deed: Deed): string {
    switch (deed.does) {
      case "registers":
        return this.#registers(deed);
      case "sees":
        for (const imei of deed.imeis) this.#seen.push({ imei, number: deed.number });
        return "RECORDED";
      case "files":
        return this.#filesTicket(deed);
      case "withdraws":
        return this.#ends(deed.ticket, null);
      case "reviews":
        return this.#ends(deed.ticket, deed.verdict, true);
      case "lists":
        return this.#lists(deed);
    }
  }

  /** All that may be compared, in words. */
  seen(): string[] {
    const devices = this.devices.map((device) => {
      const { slots, importer, owner, blocked } = device;
      const [open, file] = [this.#openOn(device), this.#files.get(device)];
      return `${letters(slots)} of ${importer}, ${owner}${blocked ? ", blocked" : ""}, ticket ${open ? named(open) : "none"}, file ${file ? letters(file.correct) : "none"}`;
    });
    const tickets = this.tickets.map(
      (ticket) => `ticket ${named(ticket)} ${ticket.open ? "OPEN" : (ticket.verdict ?? "WITHDRAWN")}`,
    );
    return [...devices, ...tickets].toSorted();
  }

  holds(pair: Pair): boolean {
    return this.devices.some(({ slots }) => same(slots, pair));
  }

  /** Claims that layer zero would not refuse, unless their device has a ticket. */
  passing(): (Claim & { requester: string })[] {
    const seen = this.#seen.map(({ imei }) => imei);
    return this.devices.flatMap(({ slots, owner, blocked }) =>
      slots.flatMap((kept) =>
        seen.flatMap((fresh) => {
          const claim: Claim = { registered: slots, correct: [kept, fresh] };
          if (slots.includes(fresh) || this.#holder(fresh) || blocked) return [];
          return this.#evidence(owner, claim, partialOf(claim)?.wrong ?? "") ? [] : [{ ...claim, requester: owner }];
        }),
      ),
    );
  }

  #evidence(requester: string, { correct }: Claim, wrong: string): string | null {
    if (this.#seen.some(({ imei }) => imei === wrong)) return "WRONG_IMEI_SEEN";
    const inAll = correct.every((imei) => this.#seen.some((seen) => seen.imei === imei && seen.number === requester));
    return inAll ? null : "SIM_NOT_SEEN";
  }

  #holder(imei: string | undefined): Device | undefined {
    return this.devices.find((device) => has(device, imei));
  }

  #openOn(device: Device): Ticket | undefined {
    return this.tickets.find((ticket) => ticket.open && ticket.device === device);
  }

  #registers({ slots, importer, owner, blocked }: Deed & { does: "registers" }): string {
    const device = this.#holder(slots[0]) ?? this.#holder(slots[1]);
    if (!device) {
      this.devices.push({ slots, importer, owner: owner ?? "nobody", blocked: blocked ?? false });
      return "REGISTERED";
    }
    if (!same(device.slots, slots)) return "IMEI_TAKEN";
    const after = { importer, owner: owner ?? device.owner, blocked: blocked ?? device.blocked };
    if (after.importer === device.importer && after.owner === device.owner && after.blocked === device.blocked) {
      return "UNCHANGED";
    }
    // What the former importer filed says nothing any more.
    if (after.importer !== device.importer) this.#files.delete(device);
    Object.assign(device, after);
    return "UPDATED";
  }

  #agreesOnFile(device: Device | undefined, correct: Pair): boolean {
    const file = device && this.#files.get(device);
    return file !== undefined && same(file.registered, device!.slots) && same(file.correct, correct);
  }

  #filesTicket({ requester, claim }: Deed & { does: "files" }): string {
    const { registered, correct } = claim;
    const [one, two] = registered.map((imei) => this.#holder(imei));
    const device = one === two ? one : undefined;
    const owned = [one, two].filter((holder) => holder?.owner === requester);
    const own = owned.find((holder) => holder && same(holder.slots, correct)) ?? owned[0];
    if (own && !device && !same(own.slots, correct)) return "REGISTERED_PAIR_WRONG";
    if (own && this.#openOn(own)) return "TICKET_ALREADY_OPEN";

    const agreed = this.#agreesOnFile(device, correct);
    const verdict = this.#layerZero(requester, claim, { device, own, known: one ?? two, agreed });
    const partial = partialOf(claim);
    const target = partial && this.#holder(partial.fresh);
    // A stranger's ticket is about no device of theirs.
    const about = device ?? own ?? ({ slots: registered } as Device);
    const ticket: Ticket = { ...claim, device: about, requester, open: false, verdict };
    this.tickets.push(ticket);
    if (verdict) return `REJECTED ${verdict}`;
    const moves = device && (device.importer === null || agreed) && !target;
    if (moves) {
      this.#correct(ticket);
      return "APPROVED APPROVED";
    }
    ticket.open = true;
    // It has spoken, and an expert must decide.
    if (agreed && device) this.#files.delete(device);
    return "OPEN null";
  }

  #layerZero(
    requester: string,
    { registered, correct }: Claim,
    {
      device,
      own,
      known,
      agreed,
    }: { device?: Device | undefined; own?: Device | undefined; known?: Device | undefined; agreed: boolean },
  ): string | null {
    if (!known || (device ?? own)?.blocked) return "ILLEGAL_DEVICE";
    if ((device ?? own)?.owner !== requester) return "NOT_OWNER";
    if (this.devices.some((other) => other.owner === requester && same(other.slots, correct)))
      return "ALREADY_ACTIVATED";
    const partial = partialOf({ registered, correct });
    if (!partial) return "NOT_PARTIAL";
    const target = this.#holder(partial.fresh);
    if (target && target.owner !== requester) return "TARGET_OWNED";
    return agreed ? null : this.#evidence(requester, { registered, correct }, partial.wrong);
  }

  #correct(ticket: Ticket): void {
    ticket.device.slots = ticket.correct;
    ticket.open = false;
    ticket.verdict = "APPROVED";
    this.#files.delete(ticket.device);
  }

  #ends(number: number, verdict: string | null, byExpert = false): string {
    const ticket = this.tickets[number];
    if (!ticket) return "NOT_FOUND";
    if (!ticket.open) return "TICKET_NOT_OPEN";
    if (verdict !== "APPROVED") {
      ticket.open = false;
      ticket.verdict = verdict;
      return byExpert ? "REVIEWED" : "WITHDRAWN";
    }
    if (this.#holder(partialOf(ticket)?.fresh)) return "IMEI_HELD";
    this.#correct(ticket);
    return "REVIEWED";
  }

  #lists({ importer, claim }: Deed & { does: "lists" }): string {
    const partial = partialOf(claim);
    if (!partial) return "NOT_PARTIAL";
    const device = this.#holder(partial.kept);
    if (!device) return "UNKNOWN_DEVICE";
    if (device.importer !== importer) return "NOT_YOUR_DEVICE";
    if (same(device.slots, claim.correct)) return "ALREADY_CORRECT";
    if (!same(device.slots, claim.registered)) return "PAIR_DIFFERS";
    const ticket = this.#openOn(device);
    const agrees = ticket !== undefined && same(ticket.correct, claim.correct);
    const target = this.#holder(partial.fresh);
    const refused = device.blocked
      ? "ILLEGAL_DEVICE"
      : ticket && device.owner !== ticket.requester
        ? "NOT_OWNER"
        : target && target.owner !== ticket?.requester
          ? "TARGET_OWNED"
          : null;
    if (agrees && refused) {
      ticket.open = false;
      ticket.verdict = refused;
      this.#files.delete(device);
      return target ? "TARGET_TAKEN" : "REFUSED";
    }
    if (target) return "TARGET_TAKEN";
    if (agrees) {
      this.#correct(ticket);
      return "RESOLVED";
    }
    this.#files.set(device, claim);
    return ticket ? "MISMATCH" : "ON_FILE";
  }
}

function partialOf({ registered, correct }: Claim): { kept: string; wrong: string; fresh: string } | null {
  const kept = registered.find((imei) => correct.includes(imei));
  const wrong = registered.find((imei) => !correct.includes(imei));
  const fresh = correct.find((imei) => !registered.includes(imei));
  return kept !== undefined && wrong !== undefined && fresh !== undefined ? { kept, wrong, fresh } : null;
}
