/** What the model's rules are about. IMEIs are letters, people and importers are names. */

export type Pair = readonly [string, string];
export type Claim = { registered: Pair; correct: Pair };

/** A row's effect on a device. `ended`: the ticket that the row ended; null if a ticket used the row's correction. */
type Trace = { of: object; ended: Ticket | null; reverted?: true };

/** `reverted`: new IMEIs that people took back. */
export type Device = {
  slots: readonly string[];
  importer: string | null;
  owner: string;
  blocked: boolean;
  model: string | null;
  reverted: string[];
  /** The last eight. */
  traces: Trace[];
};

export type Ticket = Claim & {
  device: Device;
  requester: string;
  open: boolean;
  verdict: string | null;
  /** The importer's correction that it took off the file, or that the list replaced which ended it. */
  used?: File | undefined;
  /** Lists that agreed with it while it stayed open. */
  agreed: Listed[];
  /** The other device that gave its new IMEI up, and what it held. */
  giver?: { device: Device; slots: readonly string[] };
  reverted?: true;
};

/** A list of one row, and what came of it. `at`: its arrival. */
export type Listed = Claim & { importer: string; at: number; outcome: string; undone?: true };

/** A correction on file. `before`: the one that it replaced. */
export type File = Claim & { importer: string; list: Listed; before?: Omit<File, "before"> | undefined };

export class Register {
  readonly devices: Device[] = [];
  /** In the order of filing. */
  readonly tickets: Ticket[] = [];

  holder(imei: string | undefined): Device | undefined {
    return this.devices.find((device) => has(device, imei));
  }

  openOn(device: Device): Ticket | undefined {
    return this.tickets.find((ticket) => ticket.open && ticket.device === device);
  }
}

export const same = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === b.toSorted().join();
export const has = ({ slots }: Device, imei: string | undefined) => imei !== undefined && slots.includes(imei);

export function trace(device: Device, one: Trace): void {
  device.traces = [...device.traces, one].slice(-8);
}

export function partialOf({
  registered,
  correct,
}: Claim): { keptImei: string; wrongImei: string; newImei: string } | null {
  const keptImei = registered.find((imei) => correct.includes(imei));
  const wrongImei = registered.find((imei) => !correct.includes(imei));
  const newImei = correct.find((imei) => !registered.includes(imei));
  return keptImei !== undefined && wrongImei !== undefined && newImei !== undefined
    ? { keptImei, wrongImei, newImei }
    : null;
}
