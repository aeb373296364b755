import {
  partialOf,
  same,
  trace,
  type Claim,
  type Device,
  type File,
  type Listed,
  type Register,
  type Ticket,
} from "#model/register";

/** The rules of lists of corrections, of what is on file, and of the undo of a list. */

/** Outcomes of rows whose word counts. */
const HEARD = ["ON_FILE", "MISMATCH", "RESOLVED", "REFUSED"];

const isCurrent = ({ importer, registered }: Pick<File, "importer" | "registered">, device: Device) =>
  importer === device.importer && same(registered, device.slots);

const withoutBefore = ({ before: _, ...file }: File): Omit<File, "before"> => file;

export class Lists {
  readonly files = new Map<Device, File>();
  /** As they were processed. */
  readonly done: Listed[] = [];
  readonly #register: Register;

  constructor(register: Register) {
    this.#register = register;
  }

  /** When a list arrives of which as many later ones of its importer were processed before it. */
  arrival(importer: string, late: number): number {
    const own = this.done.filter((list) => list.importer === importer).map(({ at }) => at);
    const sorted = own.toSorted((a, b) => a - b);
    const next = sorted.at(-late);
    if (late === 0 || next === undefined) return Math.floor(Math.max(0, ...this.done.map(({ at }) => at))) + 1;
    const before = sorted.at(-late - 1) ?? next - 1;
    return (before + next) / 2;
  }

  process({ importer, claim, at }: { importer: string; claim: Claim; at: number }): string {
    const list: Listed = { ...claim, importer, at, outcome: "" };
    list.outcome = this.#reconcile(list, this.#isSuperseded(list));
    this.done.push(list);
    return list.outcome;
  }

  /** Takes the correction off the file that the filed ticket agrees with. */
  use(ticket: Ticket): void {
    const file = this.files.get(ticket.device);
    if (!file) return;
    if (ticket.open) ticket.used = file;
    trace(ticket.device, { of: file.list, ended: null });
    this.files.delete(ticket.device);
  }

  /** After the withdrawal of a ticket. */
  giveBack({ device, used }: Ticket): void {
    if (!used) return;
    this.#file(device, this.#afterGivingBack(used, device));
    device.traces = device.traces.filter(({ of }) => of !== used.list);
  }

  undo(list: Listed | undefined, by: "UPLOADER" | "OPS"): string {
    if (!list) return "NOTHING";
    const answer = this.#undo(list, by);
    list.undone = true;
    return answer;
  }

  #file(device: Device, file: File | null): void {
    if (file) this.files.set(device, file);
  }

  #reconcile(list: Listed, isSuperseded: boolean): string {
    const partial = partialOf(list);
    if (!partial) return "NOT_PARTIAL";
    const device = this.#register.holder(partial.keptImei);
    if (!device) return "UNKNOWN_DEVICE";
    if (device.traces.some(({ of }) => of === list)) return list.outcome;
    if (device.importer !== list.importer) return "NOT_YOUR_DEVICE";
    if (same(device.slots, list.correct)) return "ALREADY_CORRECT";
    if (!same(device.slots, list.registered)) return "PAIR_DIFFERS";
    const ticket = this.#register.openOn(device);
    const file = this.files.get(device);
    const current = file && isCurrent(file, device) ? file : undefined;
    const latest = current ?? (ticket?.used && isCurrent(ticket.used, device) ? ticket.used : undefined);
    const isOld =
      isSuperseded || (latest !== undefined && latest.list.at > list.at && !same(latest.correct, list.correct));
    const agrees = ticket !== undefined && !isOld && same(ticket.correct, list.correct);
    const target = this.#register.holder(partial.newImei);
    const refused = device.blocked
      ? "ILLEGAL_DEVICE"
      : ticket && device.owner !== ticket.requester
        ? "NOT_OWNER"
        : target && target.owner !== ticket?.requester
          ? "TARGET_OWNED"
          : null;
    if (agrees && (refused || !target)) {
      this.#end(ticket, list, refused ?? "APPROVED");
      if (!refused) return "RESOLVED";
      return target ? "TARGET_TAKEN" : "REFUSED";
    }
    if (agrees) ticket.agreed.push(list);
    if (target) return "TARGET_TAKEN";
    if (!isOld && !(current && same(current.correct, list.correct))) {
      const { registered, correct, importer } = list;
      const stored = { registered, correct, importer, list };
      this.files.set(device, { ...stored, before: current && withoutBefore(current) });
    }
    return ticket ? "MISMATCH" : "ON_FILE";
  }

  #end(ticket: Ticket, list: Listed, verdict: string): void {
    const { device } = ticket;
    ticket.open = false;
    ticket.verdict = verdict;
    if (verdict === "APPROVED") device.slots = ticket.correct;
    const file = this.files.get(device);
    if (file) ticket.used = file;
    this.files.delete(device);
    trace(device, { of: list, ended: ticket });
  }

  /** What later lists of the importer state of the same pair, the latest first. */
  #later({ importer, registered, at }: Listed): Listed[] {
    return this.done
      .filter((other) => other.importer === importer && other.at > at && !other.undone)
      .filter((other) => HEARD.includes(other.outcome) && same(other.registered, registered))
      .toSorted((a, b) => b.at - a.at);
  }

  #isSuperseded(list: Listed): boolean {
    const [latest] = this.#later(list);
    return latest !== undefined && !same(latest.correct, list.correct);
  }

  #afterGivingBack(used: File, device: Device): File | null {
    if (!isCurrent(used, device)) return null;
    const file = this.files.get(device);
    if (!file || !isCurrent(file, device)) return used;
    if (file.list.at < used.list.at) return { ...used, before: withoutBefore(file) };
    return file.before ? null : { ...file, before: withoutBefore(used) };
  }

  #undo(list: Listed, by: "UPLOADER" | "OPS"): string {
    const partial = partialOf(list);
    if (!partial || ![...HEARD, "TARGET_TAKEN"].includes(list.outcome)) return "KEPT NOTHING_DONE";
    const device = this.#register.holder(partial.keptImei);
    if (!device) return "KEPT CHANGED";
    const ticket = this.#register.openOn(device);
    const again = this.#later(list).find(({ correct }) => same(correct, list.correct));
    if (again && this.#restate(list, again, { device, ticket })) return "KEPT REPLACED";
    if (ticket && (ticket.used?.list === list || ticket.agreed.includes(list))) {
      this.#takeBack(list, ticket);
      return "REVERSED";
    }
    const done = device.traces.find(({ of }) => of === list);
    if (list.outcome === "ON_FILE" || list.outcome === "MISMATCH") {
      if (done) return "KEPT USED";
      return again ? "KEPT REPLACED" : this.#unfile(list, device);
    }
    if (!done?.ended) return list.outcome === "TARGET_TAKEN" ? "KEPT NOTHING_DONE" : "KEPT CHANGED";
    if (by === "UPLOADER") return "KEPT NEEDS_STAFF";
    if (ticket) return "KEPT TICKET_OPEN";
    const isApproval = list.outcome === "RESOLVED";
    if (done.reverted || !same(device.slots, isApproval ? list.correct : list.registered)) return "KEPT CHANGED";
    const file = this.files.get(device);
    if (file && isCurrent(file, device)) return "KEPT REPLACED";
    if (!isApproval && done.ended.requester !== device.owner) return "KEPT CHANGED";
    const holder = this.#register.holder(partial.wrongImei);
    if (isApproval && holder && holder !== device) return "KEPT IMEI_HELD";
    this.#reopen(done.ended, list, isApproval ? partial.newImei : null);
    return "REVERSED";
  }

  /** A later list states the same: what it did is that list's now. False if nothing of it is left. */
  #restate(list: Listed, again: Listed, { device, ticket }: { device: Device; ticket: Ticket | undefined }): boolean {
    const restated = (file: File | undefined): File | null => {
      if (file?.list === list) return { ...file, list: again };
      return file?.before?.list === list ? { ...file, before: { ...file.before, list: again } } : null;
    };
    const [file, used] = [restated(this.files.get(device)), restated(ticket?.used)];
    this.#file(device, file);
    if (ticket && used) {
      for (const one of device.traces) if (one.of === ticket.used?.list) one.of = used.list;
      ticket.used = used;
    }
    return file !== null || used !== null;
  }

  #takeBack(list: Listed, ticket: Ticket): void {
    const { device, used } = ticket;
    ticket.agreed = ticket.agreed.filter((other) => other !== list);
    if (used?.list === list) {
      delete ticket.used;
      device.traces = device.traces.filter(({ of }) => of !== list);
      if (used.before && !used.before.list.undone) this.#file(device, this.#afterGivingBack(used.before, device));
    }
    trace(device, { of: {}, ended: null });
  }

  #unfile(list: Listed, device: Device): string {
    const file = this.files.get(device);
    if (!file) return "REVERSED";
    if (file.list !== list) return file.list.at > list.at ? "KEPT REPLACED" : "KEPT NOTHING_DONE";
    const { before } = file;
    this.files.delete(device);
    if (before && !before.list.undone && isCurrent(before, device)) {
      this.files.set(device, before);
      this.#reconcile(before.list, false);
    }
    return "REVERSED";
  }

  /** Another ticket takes the place of the one that the list ended; of an approval, the device gets its pair back. */
  #reopen(ended: Ticket, list: Listed, newImei: string | null): void {
    const { device } = ended;
    for (const one of device.traces) if (one.ended === ended) one.reverted = true;
    if (newImei !== null) {
      device.slots = list.registered;
      device.reverted.push(newImei);
      ended.reverted = true;
    }
    const { reverted: _, ...copy } = ended;
    const followUp: Ticket | null =
      device.owner === ended.requester ? { ...copy, open: true, verdict: null, agreed: [], used: undefined } : null;
    const restored = [ended.used, ended.used?.before].find(
      (file) => file && !file.list.undone && isCurrent(file, device),
    );
    if (followUp && restored && same(restored.correct, followUp.correct)) followUp.used = restored;
    else if (restored) this.files.set(device, restored);
    if (followUp) this.#register.tickets.push(followUp);
    trace(device, { of: {}, ended: null });
  }
}
