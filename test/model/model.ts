import { Lists } from "#model/lists";
import { partialOf, Register, same, trace, type Claim, type Device, type Pair, type Ticket } from "#model/register";

/**
 * The rules of shared/domain in the simplest form: no database, no AWS, no product code. IMEIs are letters, people and
 * importers are names. Results of the system are compared with this model.
 */

export type Command =
  | {
      does: "registers";
      slots: Pair;
      importer: string | null;
      owner: string | null;
      blocked: boolean | null;
      model: string | null;
    }
  /** `number`: a person's, or {@link CROWD}. */
  | { does: "sees"; imeis: Pair; number: string }
  | { does: "files"; requester: string; claim: Claim }
  | { does: "withdraws"; ticket: number }
  | { does: "reviews"; ticket: number; verdict: "APPROVED" | "NOT_OWNER" }
  | { does: "reverts"; ticket: number }
  /** `at`: when it arrived. */
  | { does: "lists"; importer: string; claim: Claim; at: number }
  /** `list`: by the order in which the lists were processed. */
  | { does: "undoes"; list: number; by: "UPLOADER" | "OPS" };

export const letters = (slots: readonly string[]) => slots.toSorted().join("");
/** The model ignores ticket numbers. */
export const describe = ({ registered, correct, requester }: Claim & { requester: string }) =>
  `${letters(registered)}>${letters(correct)} by ${requester}`;

/** Three numbers, none of which is a person's of the model. */
export const CROWD = ["nima", "sara", "omid"] as const;
/** The IMEIs from E on are of another TAC than A to D. */
export const tacOf = (imei: string) => (imei < "E" ? "1" : "2");

export const isDual = (device: Device): device is Device & { slots: Pair } => device.slots.length === 2;

export class Model extends Register {
  readonly lists = new Lists(this);
  /** Devices registered with a TAC under a model. */
  readonly #known = new Map<string, number>();
  readonly #seen: { imei: string; number: string }[] = [];

  /** Runs a command and returns the actor's answer. */
  do(command: Command): string {
    switch (command.does) {
      case "registers":
        return this.#registers(command);
      case "sees":
        for (const number of command.number === "crowd" ? CROWD : [command.number]) {
          for (const imei of command.imeis) this.#seen.push({ imei, number });
        }
        return "RECORDED";
      case "files":
        return this.#filesTicket(command);
      case "withdraws":
        return this.#ends(command.ticket, null);
      case "reviews":
        return this.#ends(command.ticket, command.verdict, true);
      case "reverts":
        return this.#reverts(command.ticket);
      case "lists":
        return this.lists.process(command);
      case "undoes":
        return this.lists.undo(this.lists.done[command.list], command.by);
    }
  }

  /** Every IMEI that a device holds, with the device's legality. */
  held(): string[] {
    return this.devices
      .flatMap(({ slots, blocked }) => slots.map((imei) => `${imei} ${blocked ? "BLOCKED" : "LEGAL"}`))
      .toSorted();
  }

  /** The whole comparable state, as text. */
  seen(): string[] {
    const devices = this.devices.map((device) => {
      const { slots, importer, owner, blocked, model } = device;
      const [open, file] = [this.openOn(device), this.lists.files.get(device)];
      return `${letters(slots)} of ${importer}, ${owner}, ${model}${blocked ? ", blocked" : ""}, ticket ${open ? describe(open) : "none"}, file ${file ? letters(file.correct) : "none"}`;
    });
    const tickets = this.tickets.map(
      (ticket) =>
        `ticket ${describe(ticket)} ${ticket.open ? "OPEN" : (ticket.verdict ?? "WITHDRAWN")}${ticket.reverted ? ", reverted" : ""}`,
    );
    return [...devices, ...tickets].toSorted();
  }

  /** Devices with two slots: any other gave an IMEI up. */
  get duals(): (Device & { slots: Pair })[] {
    return this.devices.filter(isDual);
  }

  holds(pair: Pair): boolean {
    return this.devices.some(({ slots }) => same(slots, pair));
  }

  /**
   * Claims that layer zero would not refuse, unless their device has a ticket.
   *
   * @param isDoubted only those that no machine approves, if there are any
   */
  passing(isDoubted = false): (Claim & { requester: string })[] {
    const seen = [...new Set(this.#seen.map(({ imei }) => imei))];
    const passing = this.duals.flatMap((device) => this.#passingFor(device, seen));
    const doubted = passing.filter(({ registered, requester, ...claim }) => {
      const device = this.holder(registered[0]);
      return device?.importer === null && this.#doubt(device, requester, { ...claim, registered }) !== null;
    });
    return isDoubted && doubted.length > 0 ? doubted : passing;
  }

  #passingFor(
    { slots, owner, blocked }: Device & { slots: Pair },
    seen: readonly string[],
  ): (Claim & { requester: string })[] {
    return slots.flatMap((keptImei) =>
      seen.flatMap((newImei) => {
        const claim: Claim = { registered: slots, correct: [keptImei, newImei] };
        if (slots.includes(newImei) || this.holder(newImei) || blocked) return [];
        return this.#evidence(owner, claim, partialOf(claim)?.wrongImei ?? "") ? [] : [{ ...claim, requester: owner }];
      }),
    );
  }

  #evidence(requester: string, { correct }: Claim, wrongImei: string): string | null {
    if (this.#seen.some(({ imei }) => imei === wrongImei)) return "WRONG_IMEI_SEEN";
    const isInAllSlots = correct.every((imei) =>
      this.#seen.some((seen) => seen.imei === imei && seen.number === requester),
    );
    return isInAllSlots ? null : "SIM_NOT_SEEN";
  }

  #teaches(slots: Pair, model: string | null, devices: number): void {
    for (const tac of new Set(slots.map(tacOf))) {
      if (model) this.#known.set(`${tac} ${model}`, (this.#known.get(`${tac} ${model}`) ?? 0) + devices);
    }
  }

  #registers({ slots, importer, owner, blocked, model }: Command & { does: "registers" }): string {
    const device = this.holder(slots[0]) ?? this.holder(slots[1]);
    if (!device) {
      const known = { slots, importer, owner: owner ?? "nobody", blocked: blocked ?? false, model };
      this.devices.push({ ...known, reverted: [], traces: [{ of: {}, ended: null }] });
      this.#teaches(slots, model, 1);
      return "REGISTERED";
    }
    if (!same(device.slots, slots)) return "IMEI_TAKEN";
    const after = {
      importer,
      owner: owner ?? device.owner,
      blocked: blocked ?? device.blocked,
      model: model ?? device.model,
    };
    if (Object.entries(after).every(([name, value]) => device[name as keyof typeof after] === value)) {
      return "UNCHANGED";
    }
    this.#teaches(slots, device.model, -1);
    this.#teaches(slots, after.model, 1);
    // The former importer's correction on file is ignored.
    if (after.importer !== device.importer) this.lists.files.delete(device);
    Object.assign(device, after);
    trace(device, { of: {}, ended: null });
    return "UPDATED";
  }

  #agreesOnFile(device: Device | undefined, correct: Pair): boolean {
    const file = device && this.lists.files.get(device);
    return file !== undefined && same(file.registered, device!.slots) && same(file.correct, correct);
  }

  #filesTicket({ requester, claim }: Command & { does: "files" }): string {
    const { registered, correct } = claim;
    const [first, second] = registered.map((imei) => this.holder(imei));
    const device = first === second ? first : undefined;
    const owned = [first, second].filter((holder) => holder?.owner === requester);
    const own = owned.find((holder) => holder && same(holder.slots, correct)) ?? owned[0];
    if (own && !device && !same(own.slots, correct)) return "REGISTERED_PAIR_WRONG";
    if (own && this.openOn(own)) return "TICKET_ALREADY_OPEN";

    const isAgreed = this.#agreesOnFile(device, correct);
    const verdict = this.#layerZero(requester, claim, { device, own, known: first ?? second, isAgreed });
    const partial = partialOf(claim);
    const target = partial && this.holder(partial.newImei);
    // Another person's ticket concerns no device of the requester.
    const subject = device ?? own ?? ({ slots: registered } as Partial<Device> as Device);
    const ticket: Ticket = { ...claim, device: subject, requester, open: false, verdict, agreed: [] };
    this.tickets.push(ticket);
    if (verdict) return `REJECTED ${verdict}`;
    const isReverted = device?.reverted.includes(partial?.newImei ?? "");
    const hold = target
      ? isAgreed
        ? "IMPORTER_AGREES"
        : "IMEI_ON_OWN_DEVICE"
      : isAgreed
        ? null
        : device?.importer !== null
          ? "IMPORTER_LIST"
          : (this.#doubt(device, requester, claim) ?? (isReverted ? "DECISION_UNDONE" : null));
    ticket.open = hold !== null;
    if (isAgreed) this.lists.use(ticket);
    if (hold === null) {
      this.#correct(ticket);
      return "APPROVED APPROVED";
    }
    return `OPEN ${hold}`;
  }

  /** Why no machine corrects the device, although no rule objects and nobody agrees. */
  #doubt({ model }: Device, requester: string, claim: Claim): string | null {
    const { keptImei, wrongImei, newImei } = partialOf(claim) ?? { keptImei: "", wrongImei: "", newImei: "" };
    const isOwn = [keptImei, wrongImei].some((imei) => tacOf(imei) === tacOf(newImei));
    const devices = (...models: (string | null)[]) =>
      models.reduce((sum, one) => sum + Math.max(0, this.#known.get(`${tacOf(newImei)} ${one}`) ?? 0), 0);
    // No tenth of the TAC's devices.
    if (!isOwn && (devices(model) === 0 || devices(model) * 10 < devices("one", "two"))) return "OTHER_MODEL";
    const others = new Set(this.#seen.flatMap(({ imei, number }) => (imei === newImei ? [number] : [])));
    others.delete(requester);
    return others.size >= 3 ? "IN_USE_BY_OTHERS" : null;
  }

  #layerZero(
    requester: string,
    { registered, correct }: Claim,
    {
      device,
      own,
      known,
      isAgreed,
    }: { device?: Device | undefined; own?: Device | undefined; known?: Device | undefined; isAgreed: boolean },
  ): string | null {
    if (!known || (device ?? own)?.blocked) return "ILLEGAL_DEVICE";
    if ((device ?? own)?.owner !== requester) return "NOT_OWNER";
    if (this.devices.some((other) => other.owner === requester && same(other.slots, correct)))
      return "ALREADY_ACTIVATED";
    const partial = partialOf({ registered, correct });
    if (!partial) return "NOT_PARTIAL";
    const target = this.holder(partial.newImei);
    if (target && target.owner !== requester) return "TARGET_OWNED";
    return isAgreed ? null : this.#evidence(requester, { registered, correct }, partial.wrongImei);
  }

  #correct(ticket: Ticket): void {
    ticket.device.slots = ticket.correct;
    ticket.open = false;
    ticket.verdict = "APPROVED";
    this.lists.files.delete(ticket.device);
  }

  #ends(number: number, verdict: string | null, byExpert = false): string {
    const ticket = this.tickets[number];
    if (!ticket) return "NOT_FOUND";
    if (!ticket.open) return "TICKET_NOT_OPEN";
    if (verdict !== "APPROVED") {
      ticket.open = false;
      ticket.verdict = verdict;
      if (!byExpert) this.lists.giveBack(ticket);
      return byExpert ? "REVIEWED" : "WITHDRAWN";
    }
    return this.#moves(ticket);
  }

  #moves(ticket: Ticket): string {
    const newImei = partialOf(ticket)?.newImei;
    const giver = this.holder(newImei);
    if (giver) {
      if (giver.owner !== ticket.requester || ticket.device.owner !== ticket.requester) return "IMEI_HELD";
      if (this.openOn(giver)) return "GIVER_TICKET_OPEN";
      ticket.giver = { device: giver, slots: giver.slots };
      giver.slots = giver.slots.filter((imei) => imei !== newImei);
      if (giver.slots.length === 0) this.#retires(giver);
    }
    this.#correct(ticket);
    return "REVIEWED";
  }

  #retires(device: Device): void {
    this.devices.splice(this.devices.indexOf(device), 1);
    this.lists.files.delete(device);
  }

  #reverts(number: number): string {
    const ticket = this.tickets[number];
    if (!ticket) return "NOT_FOUND";
    if (ticket.verdict !== "APPROVED") return "TICKET_NOT_APPROVED";
    if (ticket.reverted) return "TICKET_REVERTED";
    const { device, registered, correct } = ticket;
    const partial = partialOf(ticket);
    if (!partial || !same(device.slots, correct)) return "DEVICE_CHANGED";
    if (this.openOn(device)) return "DEVICE_TICKET_OPEN";
    if (this.holder(partial.wrongImei)) return "FORMER_IMEI_HELD";
    if (ticket.giver && !this.#getsBack(ticket.giver, partial.newImei)) return "GIVER_CHANGED";
    device.slots = registered;
    device.reverted.push(partial.newImei);
    ticket.reverted = true;
    for (const one of device.traces) if (one.ended === ticket) one.reverted = true;
    return "REVERTED";
  }

  #getsBack({ device, slots }: { device: Device; slots: readonly string[] }, imei: string): boolean {
    const left = slots.filter((held) => held !== imei);
    if (left.length === 0) this.devices.push(device);
    else if (!this.devices.includes(device) || !same(device.slots, left)) return false;
    device.slots = slots;
    return true;
  }
}
